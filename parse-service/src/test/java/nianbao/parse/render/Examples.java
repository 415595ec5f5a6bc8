package nianbao.parse.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import nianbao.testing.render.Chromium;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Print;
import org.junit.jupiter.api.Test;

/** Not run by the build: {@code -Dtest=Examples -Drender.to=FOLDER} writes rendered reports there, each beside a table of what it says. */
class Examples {

    private static final int USUAL = 20;

    @Test
    void are_written() throws IOException {
        into(Path.of(System.getProperty("render.to")));
    }

    static void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow())) {
            for (GeneratedReport report : Seeds.reports(USUAL).toList()) {
                for (Format format : Format.values()) {
                    String ending = format.name().toLowerCase(Locale.ROOT) + "." + format.ending();
                    Files.write(folder.resolve(name(report, ending)), format.of(report));
                }
                Print print = Print.of(report.seed());
                Files.write(folder.resolve(name(report, "pdf")), chromium.print(print.page(report), print));
                Files.writeString(folder.resolve(name(report, "print.txt")), print.name() + "\n");
                Files.writeString(folder.resolve(name(report, "truth.tsv")), truth(report));
            }
        }
    }

    private static String name(GeneratedReport report, String ending) {
        return String.format("%04d.%s", report.seed(), ending);
    }

    private static String truth(GeneratedReport report) {
        String head = "agency\t" + report.office().name() + "\nyear\t"
                + report.office().year() + "\nform\t" + report.form().wireName() + "\n";
        return report.entries().entrySet().stream()
                .map(entry -> entry.getKey() + "\t"
                        + (entry.getValue().number() == null
                                ? "null " + entry.getValue().state().wireName()
                                : entry.getValue().number().toPlainString()))
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
