package nianbao.validate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.event.SubmissionId;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Agency;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.Contact;
import nianbao.model.report.Period;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Scope;
import nianbao.model.report.Section;
import nianbao.model.report.Source;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.Unit;

/** Builds reports for tests: complete and all zero at first, each row at a place of its own. */
public final class ReportBuilder {

    private static final String SUBMISSION = "0".repeat(64);
    private static final int ROW_LENGTH = 100;

    private final Cells cells = new Cells();
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int year;
    private String form;
    private final Map<Integer, String> words = new HashMap<>();
    private Period period;
    private Agency agency =
            new Agency("330382:测试局", "测试市测试局", "测试市测试局", List.of(), null, "330382", List.of("测试省", "测试市"));
    private Scope scope = new Scope(Scope.Kind.AGENCY, null);
    private String submission = SUBMISSION;
    private String receipt = "0:7";
    private Instant submittedAt = Instant.parse("2026-11-22T08:00:00Z");
    private boolean ocr;
    private String parser = "test";
    private String text = "正文";

    private ReportBuilder(int year, String form) {
        this.year = year;
        this.form = form;
        for (int number = 1; number <= 6; number++) {
            sections.add(new Section(number, "第" + number + "部分", Place.of(number * 10_000, number * 10_000 + 9_999)));
        }
    }

    /** A report in the form of 2021, for the year 2021. */
    public static ReportBuilder of2021() {
        return new ReportBuilder(2021, "2021").allTables(FormVersion.FORM_2021);
    }

    /** A report in the form of 2019, for the year 2020. */
    public static ReportBuilder of2019() {
        return new ReportBuilder(2020, "2019").allTables(FormVersion.FORM_2019);
    }

    /** A report without tables. */
    public static ReportBuilder withoutTables(int year) {
        return new ReportBuilder(year, "none");
    }

    private ReportBuilder allTables(FormVersion version) {
        for (TableId id : TableId.values()) {
            table(id, version);
        }
        return this;
    }

    /** Adds a table of zeros in that form. */
    public ReportBuilder table(TableId id, FormVersion version) {
        Table table = Form.of(version).table(id);
        forms.put(id.key(), version.wireName());
        table.paths().forEach(path -> cells.put(path, new Cell.Read(BigDecimal.ZERO)));
        List<String> rows = table.rowPaths().toList();
        for (String row : rows) {
            int from = id.section() * 10_000 + rows.indexOf(row) * ROW_LENGTH;
            long columns =
                    table.paths().filter(path -> path.startsWith(row + ".")).count();
            List<Span> spans = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                spans.add(new Span(from + 50 + 2 * column, from + 51 + 2 * column));
            }
            places.put(row, new Place(null, from, from + ROW_LENGTH - 1, spans));
        }
        return this;
    }

    public ReportBuilder cell(String path, Cell cell) {
        if (cells.get(path) == null) {
            throw new IllegalArgumentException("the form does not ask for " + path);
        }
        cells.put(path, cell);
        return this;
    }

    public ReportBuilder number(String path, String number) {
        return cell(path, new Cell.Read(new BigDecimal(number)));
    }

    public ReportBuilder number(String path, long number) {
        return cell(path, new Cell.Read(BigDecimal.valueOf(number)));
    }

    public ReportBuilder blank(String path) {
        return cell(path, new Cell.Blank());
    }

    /** Empties every cell of a table. */
    public ReportBuilder allBlank(TableId id) {
        cells.paths().stream()
                .filter(path -> path.startsWith(id.key() + "."))
                .toList()
                .forEach(this::blank);
        return this;
    }

    public ReportBuilder unit(String path, String unit) {
        units.put(path, new Unit(unit, Unit.Basis.TEXT));
        return this;
    }

    public ReportBuilder year(int newYear) {
        year = newYear;
        return this;
    }

    public ReportBuilder form(String newForm) {
        form = newForm;
        return this;
    }

    public ReportBuilder formOf(TableId id, String name) {
        forms.put(id.key(), name);
        return this;
    }

    public ReportBuilder scope(Scope.Kind kind) {
        scope = new Scope(kind, null);
        return this;
    }

    /** Takes a row's place away: the row is not in the document. */
    public ReportBuilder withoutPlace(String row) {
        places.remove(row);
        return this;
    }

    /** Takes a column away: no row of the table has a cell there. */
    public ReportBuilder withoutColumn(TableId id, String column) {
        cells.paths().stream()
                .filter(path -> path.startsWith(id.key() + ".") && path.endsWith("." + column))
                .toList()
                .forEach(path -> cell(path, new Cell.Missing(null)));
        return this;
    }

    public ReportBuilder withoutSection(int number) {
        sections.removeIf(section -> section.number() == number);
        return this;
    }

    /** What a section says; one before the first is the opening, number 0. */
    public ReportBuilder section(int number, String said) {
        words.put(number, said);
        return this;
    }

    public ReportBuilder period(LocalDate from, LocalDate to) {
        period = new Period(from, to);
        return this;
    }

    public ReportBuilder agency(String name, String... region) {
        agency = new Agency("330382:测试局", name, name, List.of(), null, "330382", List.of(region));
        return this;
    }

    public ReportBuilder says(Statement statement) {
        statements.add(statement);
        return this;
    }

    /** An exact statement on the report's own year. */
    public ReportBuilder says(Statement.Kind kind, long value, String quote) {
        return says(statement(kind, value, null, Statement.Precision.EXACT, quote));
    }

    public static Statement statement(
            Statement.Kind kind, long value, String unit, Statement.Precision precision, String quote) {
        return new Statement(
                kind,
                BigDecimal.valueOf(value),
                unit,
                precision,
                false,
                null,
                List.of(),
                quote,
                Place.of(10_500, 10_500 + quote.length()));
    }

    public ReportBuilder remark(RuleId rule, List<String> about, Map<String, String> details) {
        remarks.add(new Remark(rule, about, details, List.of(Place.of(30_000, 30_010))));
        return this;
    }

    /** The document it was read from, by a name that tests give it, and when that was submitted. */
    public ReportBuilder from(String document, String newReceipt, Instant newSubmittedAt) {
        submission = SubmissionId.of(document.getBytes(StandardCharsets.UTF_8));
        receipt = newReceipt;
        submittedAt = newSubmittedAt;
        return this;
    }

    public ReportBuilder ocr() {
        ocr = true;
        return this;
    }

    public ReportBuilder parser(String newParser) {
        parser = newParser;
        return this;
    }

    /** The text, in which the sections and rows have their places from 10,000 on. */
    public ReportBuilder text(String newText) {
        text = newText;
        return this;
    }

    public ReportBuilder remark(Remark remark) {
        remarks.add(remark);
        return this;
    }

    public AnnualReport build() {
        return new AnnualReport(
                AnnualReport.SCHEMA_VERSION,
                parser,
                submission,
                receipt,
                submittedAt,
                new Source(submission, "text/plain", null, null, ocr),
                agency,
                scope,
                year,
                form,
                forms,
                "测试市测试局政府信息公开工作年度报告",
                null,
                null,
                period,
                new Contact(null, null, List.of(), null, null, null),
                text(),
                sections,
                cells.figures(),
                units,
                cells.notes(),
                places,
                statements,
                remarks);
    }

    /** The words of the sections at their places, each below its heading; short where none are given. */
    private String text() {
        if (words.isEmpty()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(" ".repeat(70_000));
        words.forEach((number, said) -> {
            String section = number == 0 ? said : "第" + number + "部分\n" + said;
            whole.replace(number * 10_000, number * 10_000 + section.length(), section);
        });
        return whole.toString();
    }
}
