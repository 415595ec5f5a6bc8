package nianbao.parse.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes rendered reports into a folder, each beside a table of what it says: {@code Examples FOLDER}, with {@code -Drender.seeds}. */
final class Examples {

    private static final int USUAL = 20;

    private Examples() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow())) {
            for (GeneratedReport report : Seeds.reports(USUAL).toList()) {
                for (Format format : Format.values()) {
                    write(folder, report, format.name().toLowerCase(java.util.Locale.ROOT), format.ending(), format.of(report));
                }
                Print print = Print.of(report.seed());
                write(folder, report, "pdf", "pdf", chromium.print(print.page(report), print));
                Files.writeString(folder.resolve(report.seed() + ".print.txt"), print + "\n");
            }
        }
    }

    private static void write(Path folder, GeneratedReport report, String format, String ending, byte[] bytes)
            throws IOException {
        String name = String.format("%04d.%s", report.seed(), format);
        Files.write(folder.resolve(name + "." + ending), bytes);
        Files.writeString(folder.resolve(name + ".truth.tsv"), truth(report));
    }

    private static String truth(GeneratedReport report) {
        String head = "agency\t" + report.office().name() + "\nyear\t" + report.office().year() + "\nform\t" + report.form().wireName() + "\n";
        return report.entries().entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + (entry.getValue().number() == null ? "null " + entry.getValue().state().wireName() : entry.getValue().number().toPlainString()))
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
