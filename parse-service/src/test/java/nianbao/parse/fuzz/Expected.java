package nianbao.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.CellNote;
import nianbao.parse.ReportParser;

/**
 * What a person says must come of an input, beside it in a file {@code WHAT.expected}: lines of {@code rejection}, a tab and a code, or of a
 * figure's path, a tab and the number or the state of the cell.
 */
final class Expected {

    static final String ENDING = ".expected";

    private static final String REJECTION = "rejection";

    private final Map<String, String> lines = new TreeMap<>();

    private Expected(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            lines.put(parts[0], parts[1]);
        }
        assertThat(lines).as(file.toString()).isNotEmpty();
    }

    static Expected of(Path file) throws IOException {
        return new Expected(file);
    }

    void check(ReportParser.Result result) {
        Map<String, String> found = new TreeMap<>();
        switch (result) {
            case ReportParser.Refused refused ->
                found.put(REJECTION, refused.rejection().code().wireName());
            case ReportParser.Parsed parsed ->
                lines.keySet().forEach(path -> found.put(path, of(path, parsed.report())));
        }
        assertThat(found).isEqualTo(lines);
    }

    private static String of(String path, AnnualReport report) {
        CellNote note = report.cells().get(path);
        return note == null
                ? String.valueOf(report.figures().get(path))
                : note.state().wireName();
    }
}
