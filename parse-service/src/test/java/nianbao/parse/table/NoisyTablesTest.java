package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;

/**
 * Tables with consistent figures, drawn by seed: whole they read back the same in every layout, and whatever noise is in them, none of
 * their figures is ever read as another. More of them: {@code -Dnoise.tables=N}.
 */
class NoisyTablesTest {

    private static final int TABLES = Integer.getInteger("noise.tables", 120);
    private static final String HEADER = "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
    private static final String SLIPS = "口日曰未末己巳土士千干天夫";
    private static final List<String> ITEMS = List.of("%d.", "%d、", "（%d）", "(%d)", "%d）", "%d．", "");
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";

    /** How the cells of a row are set. */
    private enum Layout {
        BLANKS(" ", "", ""),
        WIDE("    ", "", ""),
        TABS("\t", "", ""),
        STROKES(" | ", "| ", " |"),
        LINES("\n", "", "");

        private final String between;
        private final String before;
        private final String after;

        Layout(String between, String before, String after) {
            this.between = between;
            this.before = before;
            this.after = after;
        }

        String row(String label, List<String> values) {
            List<String> cells = new ArrayList<>(List.of(label));
            cells.addAll(values);
            return before + String.join(between, cells) + after + "\n";
        }
    }

    @Test
    void consistent_figures_read_back_the_same_in_every_layout() {
        each((table, random) -> {
            for (Layout layout : Layout.values()) {
                String text = HEADER
                        + rows(
                                table,
                                row -> layout.row(
                                        row.label(), texts(table.figures().get(row))));

                TableReading reading = read(text);

                assertThat(table.wrong(reading)).as(text).isEmpty();
                assertThat(table.unread(reading)).as(text).isZero();
            }
        });
    }

    @Test
    void numbers_of_items_in_any_style_tell_the_rows_all_the_same() {
        each((table, random) -> {
            String style = ITEMS.get(random.nextInt(ITEMS.size()));
            Layout layout = Layout.values()[random.nextInt(3)];
            String text = HEADER
                    + rows(
                            table,
                            row -> layout.row(
                                    numbered(row.label(), style),
                                    texts(table.figures().get(row))));

            TableReading reading = read(text);

            assertThat(table.wrong(reading)).as(text).isEmpty();
            assertThat(table.unread(reading)).as(text).isZero();
        });
    }

    @Test
    void slips_in_labels_never_give_a_wrong_figure_and_seldom_lose_one() {
        int[] unread = {0};
        int[] all = {0};
        each((table, random) -> {
            Layout layout = Layout.values()[random.nextInt(4)];
            String text = HEADER
                    + rows(table, row -> {
                        String label = row.label();
                        for (int slips = random.nextInt(3); slips > 0; slips--) {
                            label = slipped(label, random);
                        }
                        return layout.row(label, texts(table.figures().get(row)));
                    });

            TableReading reading = read(text);

            assertThat(table.wrong(reading)).as(text).isEmpty();
            unread[0] += table.unread(reading);
            all[0] += table.figures().size() * 7;
        });
        System.out.printf("slips: %d of %d figures not read%n", unread[0], all[0]);
        assertThat(unread[0]).isLessThan(all[0] / 10);
    }

    @Test
    void labels_cut_anywhere_behind_their_first_words_never_give_a_wrong_figure() {
        int[] unread = {0};
        int[] all = {0};
        each((table, random) -> {
            String text = HEADER
                    + rows(table, row -> {
                        String values = String.join(" ", texts(table.figures().get(row)));
                        String label = row.label();
                        int first = random.nextInt(label.length() + 1);
                        int fewest = Math.max(first, wordsOf(label) + 2);
                        int second = fewest + random.nextInt(label.length() - fewest + 1);
                        String head = label.substring(0, first);
                        String middle = label.substring(first, second);
                        String tail = label.substring(second);
                        return switch (random.nextInt(4)) {
                            case 0 -> label + " " + values + "\n";
                            case 1 -> head + "\n" + middle + "\n" + tail + " " + values + "\n";
                            case 2 -> head + middle + " " + values + "\n" + tail + "\n";
                            default -> head + "\n" + middle + " " + values + "\n" + tail + "\n";
                        };
                    });

            TableReading reading = read(text);

            assertThat(table.wrong(reading)).as(text).isEmpty();
            unread[0] += table.unread(reading);
            all[0] += table.figures().size() * 7;
        });
        System.out.printf("cuts: %d of %d figures not read%n", unread[0], all[0]);
    }

    @Test
    void rows_with_a_value_lost_or_a_stranger_among_them_never_give_a_wrong_figure_of_their_own_accord() {
        int[] unread = {0};
        int[] all = {0};
        each((table, random) -> {
            String text = HEADER
                    + rows(table, row -> {
                        List<String> values = texts(table.figures().get(row));
                        int at = random.nextInt(values.size());
                        switch (random.nextInt(8)) {
                            case 0 -> {
                                if (values.get(at).equals("0")) {
                                    values.remove(at);
                                }
                            }
                            case 1 -> {
                                String value = values.get(at);
                                if (value.length() > 1) {
                                    values.set(at, value.charAt(0) + " " + value.substring(1));
                                }
                            }
                            default -> {}
                        }
                        return row.label() + " " + String.join(" ", values) + "\n";
                    });

            TableReading reading = read(text);

            assertThat(table.wrong(reading)).as(text).isEmpty();
            unread[0] += table.unread(reading);
            all[0] += table.figures().size() * 7;
        });
        System.out.printf("miscounts: %d of %d figures not read%n", unread[0], all[0]);
    }

    private interface Check {
        void of(DrawnTable table, Random random);
    }

    private static void each(Check check) {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed * 7_919L + 17);
            FormVersion version = seed % 4 == 0 ? FormVersion.FORM_2019 : FormVersion.FORM_2021;
            check.of(DrawnTable.of(random, version), random);
        }
    }

    private interface Setting {
        String of(Line row);
    }

    private static String rows(DrawnTable table, Setting setting) {
        return table.rows().stream()
                .map(row -> row.isLeaf() ? setting.of(row) : row.label() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> texts(List<Integer> figures) {
        return figures.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String numbered(String label, String style) {
        boolean item = Character.isDigit(label.charAt(0));
        if (!item) {
            return label;
        }
        int number = label.charAt(0) - '0';
        String words = label.substring(2);
        return style.isEmpty() ? CIRCLED.charAt(number - 1) + words : String.format(style, number) + words;
    }

    /** Where the words of a label begin behind its number. */
    private static int wordsOf(String label) {
        return label.startsWith("（") ? 3 : 2;
    }

    /** One character changed, left out or added, but none of the number before the label. */
    private static String slipped(String label, Random random) {
        int from = wordsOf(label);
        int at = from + random.nextInt(Math.max(1, label.length() - from));
        char slip = SLIPS.charAt(random.nextInt(SLIPS.length()));
        return switch (random.nextInt(3)) {
            case 0 -> label.substring(0, at) + slip + label.substring(Math.min(label.length(), at + 1));
            case 1 -> label.substring(0, at) + label.substring(Math.min(label.length(), at + 1));
            default -> label.substring(0, at) + slip + label.substring(at);
        };
    }

    private static TableReading read(String text) {
        Extraction.Result result = Extraction.of(text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8");
        return TableReader.read(((Extraction.Extracted) result).document());
    }
}
