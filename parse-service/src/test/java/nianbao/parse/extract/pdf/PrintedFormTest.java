package nianbao.parse.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.pdf.Sheets.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table three printed as offices print it, with another figure in every cell, and read back. */
class PrintedFormTest {

    private static final double SIZE = 8;
    private static final double PITCH = 10;
    private static final double PADDING = 3;
    private static final double BOTTOM = 780;
    private static final double TOP = 60;
    private static final double LEFT = 50;
    private static final double LABELS = 110;
    private static final double FIGURES = 190;
    private static final double WIDTH = 50;

    private final Sheets sheets = new Sheets();
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private boolean ruled = true;
    private Sheet sheet;
    private double y;

    /** Where the table begins decides where the page break falls: between two rows, or through a label. */
    @ParameterizedTest
    @CsvSource({"200, true", "395, true", "400, true", "405, true", "410, true", "520, true", "560, true", "200, false"
    })
    void everyFigureIsReadWhereverThePageBreakFalls(double start, boolean lines) {
        ruled = lines;
        print(start);

        AnnualReport report = read();

        figures.forEach((path, figure) ->
                assertThat(report.figures().get(path)).as(path).isEqualByComparingTo(figure));
        assertThat(report.remarks().stream().map(remark -> remark.rule().wireName()))
                .doesNotContain("requests.row-cells");
    }

    @Test
    void eachRowHasThePageOnWhichItBegins() {
        print(400);

        AnnualReport report = read();

        assertThat(report.places().get("requests.newRequests").page()).isEqualTo(1);
        assertThat(report.places().get("requests.carriedForward").page()).isEqualTo(2);
    }

    private void print(double start) {
        sheet = sheets.sheet();
        sheet.text(150, 60, 16, "乐清市卫生健康局").text(100, 90, 16, "2021年政府信息公开工作年度报告");
        sheet.text(74, 120, 12, "一、总体情况").text(74, 140, 12, "本年度我局认真做好政府信息公开工作。");
        sheet.text(74, 160, 12, "三、收到和处理政府信息公开申请情况");
        y = start;
        header();
        rows(form().rows(), "");
        y += 20;
        sheet.text(74, y, 12, "五、存在的主要问题及改进情况").text(74, y + 20, 12, "公开内容还不够丰富。");
    }

    private static Block form() {
        return Form.of(FormVersion.FORM_2021).table(TableId.REQUESTS).blocks().getFirst();
    }

    private void header() {
        List<String> labels = form().columnLeaves().stream().map(Line::label).toList();
        cell(LEFT, FIGURES, 36, List.of());
        for (int i = 0; i < labels.size(); i++) {
            cell(FIGURES + i * WIDTH, FIGURES + (i + 1) * WIDTH, 36, wrapped(labels.get(i), WIDTH));
        }
        y += 36;
    }

    private void rows(List<Line> rows, String group) {
        for (Line row : rows) {
            if (row.isLeaf()) {
                row(row, group);
            } else {
                rows(row.children(), row.label());
            }
        }
    }

    /** A row; where the page ends within it, its label goes on overleaf in cells of their own, the figures stay above. */
    private void row(Line row, String group) {
        double from = group.isEmpty() ? LEFT : LABELS;
        List<String> label = wrapped(row.label(), FIGURES - from);
        int fit = (int) Math.floor((BOTTOM - y - 2 * PADDING) / PITCH);
        if (fit <= 0) {
            turn();
            fit = label.size();
        }
        int above = ruled ? Math.min(fit, label.size()) : label.size();
        part(row, group, label.subList(0, above), true);
        if (above < label.size()) {
            turn();
            part(row, group, label.subList(above, label.size()), false);
        }
    }

    private void part(Line row, String group, List<String> label, boolean withFigures) {
        double height = label.size() * PITCH + 2 * PADDING;
        boolean nested = !group.isEmpty();
        if (nested) {
            cell(LEFT, LABELS, height, List.of());
        }
        cell(nested ? LABELS : LEFT, FIGURES, height, label);
        int number = figures.size();
        for (int i = 0; i < 7; i++) {
            Line column = form().columnLeaves().get(i);
            int figure = number + i + 1;
            if (withFigures) {
                figures.put("requests." + row.key() + "." + column.key(), BigDecimal.valueOf(figure));
            }
            cell(
                    FIGURES + i * WIDTH,
                    FIGURES + (i + 1) * WIDTH,
                    height,
                    withFigures ? List.of(Integer.toString(figure)) : List.of());
        }
        y += height;
    }

    private void turn() {
        sheet.text(290, 810, 9, "- " + 1 + " -");
        sheet = sheets.sheet();
        y = TOP;
    }

    /** A cell with its words in the middle of its height, drawn as four thin boxes as word processors do. */
    private void cell(double x0, double x1, double height, List<String> lines) {
        if (ruled) {
            sheet.box(x0, y, x1 - x0, 0.5).box(x0, y + height, x1 - x0, 0.5);
            sheet.box(x0, y, 0.5, height).box(x1, y, 0.5, height);
        }
        double top = y + (height - lines.size() * PITCH) / 2;
        for (String line : lines) {
            double x = line.matches("\\d+") ? (x0 + x1 - Sheets.width(line, SIZE)) / 2 : x0 + PADDING;
            sheet.text(x, top, SIZE, line);
            top += PITCH;
        }
    }

    private static List<String> wrapped(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (Sheets.width(line.toString() + c, SIZE) > width - 2 * PADDING) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }

    private AnnualReport read() {
        byte[] bytes = sheets.bytes();
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                "application/pdf",
                null,
                bytes.length,
                ProducerHints.NONE);
        ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));
        return ((ReportParser.Parsed) parser.parse(submission, bytes)).report();
    }
}
