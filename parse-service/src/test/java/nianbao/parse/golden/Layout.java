package nianbao.parse.golden;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nianbao.model.form.FormVersion;
import nianbao.testing.render.Chromium;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Print;

/**
 * A way in which a report comes.
 *
 * @param format in which it is written, or empty where a browser prints it to PDF
 */
record Layout(Optional<Format> format) {

    private static final String PDF = "PDF";

    /** Each format in each of its ways, and the print. */
    static Stream<Layout> all() {
        return Stream.concat(Stream.of(Format.values()).map(Optional::of), Stream.of(Optional.<Format>empty()))
                .map(Layout::new);
    }

    /** What a truth calls it. */
    String name() {
        return format.map(Format::name).orElse(PDF);
    }

    /** The name of the folder of a drawn report. */
    String folder(FormVersion form) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + form.wireName();
    }

    /** The report that is drawn for it: the first one in that form, from a seed on that depends on its name, that can be read in it. */
    GeneratedReport draw(FormVersion form) {
        long from = Math.floorMod(folder(form).hashCode(), 100_000);
        return LongStream.iterate(from, seed -> seed + 1)
                .mapToObj(GeneratedReport::of)
                .filter(report -> report.form() == form)
                .filter(report -> format.map(Format::showsBlanks).orElse(true) || !report.hasBlanks())
                .findFirst()
                .orElseThrow();
    }

    String ending() {
        return format.map(Format::ending).orElse("pdf");
    }

    byte[] document(GeneratedReport report) {
        return format.map(known -> known.of(report)).orElseGet(() -> printed(report));
    }

    private static byte[] printed(GeneratedReport report) {
        Print print = Print.of(report.seed());
        try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow())) {
            return chromium.print(print.page(report), print);
        }
    }
}
