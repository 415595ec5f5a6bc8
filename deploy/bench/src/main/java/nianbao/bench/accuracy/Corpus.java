package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nianbao.model.report.CellNote;
import nianbao.model.report.Statement;
import nianbao.model.report.Verdict;
import nianbao.testing.render.Chromium;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Imprint;
import nianbao.testing.render.Print;

/** Reports of our own making: the same ones in every format, and printed. */
final class Corpus {

    private static final String PDF = "PDF";
    private static final int CONTRADICTING = 4;

    private Corpus() {}

    /**
     * Hands over the documents made from as many seeds, from one up.
     *
     * @param told is told what is left out
     */
    static void make(int seeds, Consumer<Specimen> taker, Consumer<String> told) {
        List<GeneratedReport> reports =
                LongStream.rangeClosed(1, seeds).mapToObj(Corpus::report).toList();
        for (Format format : Format.values()) {
            reports.stream()
                    // what leaves no trace cannot be read by anyone
                    .filter(report -> format.showsBlanks() || !report.hasBlanks())
                    .forEach(report -> taker.accept(specimen(report, format)));
        }
        Optional<Path> printer = Chromium.installed();
        if (printer.isEmpty()) {
            told.accept("There is no chromium on the path: no report was printed, and none was read as PDF.");
            return;
        }
        try (Chromium chromium = Chromium.start(printer.get())) {
            for (GeneratedReport report : reports) {
                Print print = Print.of(report.seed());
                taker.accept(specimen(report, PDF, "pdf", chromium.print(print.page(report), print), false));
            }
        }
    }

    /** Every fourth contradicts itself. */
    static GeneratedReport report(long seed) {
        return seed % CONTRADICTING == 0 ? GeneratedReport.contradicting(seed) : GeneratedReport.of(seed);
    }

    static Specimen specimen(GeneratedReport report, Format format) {
        return specimen(report, format.name(), format.ending(), format.of(report), format.isDated());
    }

    private static Specimen specimen(
            GeneratedReport report, String layout, String ending, byte[] bytes, boolean dated) {
        String filename = String.format("%04d.%s", report.seed(), ending);
        return new Specimen("seed " + report.seed(), filename, layout, bytes, truth(report, layout, dated));
    }

    private static Truth truth(GeneratedReport report, String layout, boolean dated) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Map<String, CellNote.State> states = new LinkedHashMap<>();
        report.entries().forEach((path, entry) -> {
            figures.put(path, entry.number());
            if (entry.number() == null) {
                states.put(path, entry.state());
            }
        });
        return new Truth(
                layout,
                Optional.empty(),
                Set.of(report.office().name()),
                fields(report, dated),
                Optional.of(figures),
                states,
                Optional.of(report.headings()),
                Optional.of(isReachable(report) ? List.of(report.imprint().phone()) : List.of()),
                Optional.of(said(report)),
                Optional.empty(),
                report.slip() == null ? List.of() : List.of(new Truth.Plant(report.slip(), Set.of(report.slip()))));
    }

    private static List<Truth.Saying> said(GeneratedReport report) {
        Truth.Saying received = new Truth.Saying(Statement.Kind.REQUESTS_RECEIVED.wireName(), report.received());
        Truth.Saying fees = new Truth.Saying(Statement.Kind.FEES_CHARGED.wireName(), BigDecimal.ZERO);
        return report.deniesFees() ? List.of(received, fees) : List.of(received);
    }

    private static boolean isReachable(GeneratedReport report) {
        return report.imprint().told() != Imprint.Told.NOWHERE;
    }

    private static Map<Field, String> fields(GeneratedReport report, boolean dated) {
        Imprint imprint = report.imprint();
        boolean reachable = isReachable(report);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.REGION, report.office().regionCode());
        fields.put(Field.YEAR, Integer.toString(report.office().year()));
        fields.put(Field.FORM, report.form().wireName());
        fields.put(Field.ADDRESS, reachable ? imprint.address() : null);
        fields.put(Field.POSTCODE, reachable ? imprint.postcode() : null);
        fields.put(Field.FAX, reachable ? imprint.fax() : null);
        fields.put(Field.EMAIL, reachable ? imprint.email() : null);
        fields.put(Field.WEBSITE, null);
        fields.put(
                Field.PUBLISHED_ON,
                dated || imprint.signed() ? imprint.publishedOn().toString() : null);
        fields.put(Field.VERDICT, (report.slip() == null ? Verdict.CONSISTENT : Verdict.INCONSISTENT).wireName());
        return fields;
    }
}
