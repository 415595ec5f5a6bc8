package nianbao.parse.render;

import java.util.List;
import java.util.Random;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.reports.Grid;

/** What befalls the labels of a table on the way: each of these, here and there. Figures and running text stay as they are. */
enum LabelNoise {
    /** The number of a row in another style than the next one's. */
    NUMBERS {
        @Override
        String of(String label, Random random) {
            return label.replaceFirst("^(\\d) ?[.．、] ?", "$1" + pick(List.of(".", "、", "．", ". ", " ."), random));
        }
    },
    /** Each bracket of full width or of half, whatever its other one is. */
    BRACKETS {
        @Override
        String of(String label, Random random) {
            StringBuilder text = new StringBuilder();
            for (char c : label.toCharArray()) {
                text.append(
                        switch (c) {
                            case '（', '(' -> pick(List.of("（", "("), random);
                            case '）', ')' -> pick(List.of("）", ")"), random);
                            default -> String.valueOf(c);
                        });
            }
            return text.toString();
        }
    },
    /** A blank within. */
    BLANKS {
        @Override
        String of(String label, Random random) {
            if (label.length() < 2) {
                return label;
            }
            int at = 1 + random.nextInt(label.length() - 1);
            return label.substring(0, at) + pick(List.of(" ", "　", "  "), random) + label.substring(at);
        }
    },
    /** One character of a long label is another one. */
    MISPRINTS {
        private static final int LONG = 8;
        private static final String OTHERS = "攻辨厅未己于甲田冂某";

        @Override
        String of(String label, Random random) {
            int at = random.nextInt(Math.max(1, label.length()));
            boolean letter = at < label.length() && Character.isIdeographic(label.charAt(at));
            return label.length() < LONG || !letter
                    ? label
                    : label.substring(0, at) + OTHERS.charAt(random.nextInt(OTHERS.length())) + label.substring(at + 1);
        }
    };

    /** One label in so many is touched. */
    private static final int SELDOM = 3;

    /** The label afterwards. */
    abstract String of(String label, Random random);

    /** The report with labels that it befell; which ones depends on the report's seed. */
    GeneratedReport in(GeneratedReport report) {
        Random random = new Random(report.seed() * 7 + ordinal());
        return new GeneratedReport(
                report.seed(),
                report.office(),
                report.form(),
                report.entries(),
                report.headings(),
                report.imprint(),
                report.slip(),
                report.parts().stream().map(part -> part(part, random)).toList());
    }

    private GeneratedReport.Part part(GeneratedReport.Part part, Random random) {
        return part instanceof GeneratedReport.Table(List<List<Grid.Cell>> rows)
                ? new GeneratedReport.Table(rows.stream()
                        .map(row -> row.stream().map(cell -> cell(cell, random)).toList())
                        .toList())
                : part;
    }

    private Grid.Cell cell(Grid.Cell cell, Random random) {
        return cell.figure() || random.nextInt(SELDOM) != 0
                ? cell
                : new Grid.Cell(of(cell.text(), random), cell.columns(), cell.rows(), false);
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
