package nianbao.parse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.Json;

/** The real reports that may lie beside the repository, with what a person read in them; never part of it. */
public final class Shared {

    private Shared() {}

    /** The reports of a folder that have an expectation and one of these endings; the test is skipped loudly where there is no folder. */
    public static List<Path> reports(String folder, String... endings) {
        Optional<Path> found = find(folder);
        if (found.isEmpty()) {
            System.err.println("SKIPPED: no folder shared/" + folder + " above "
                    + Path.of("").toAbsolutePath());
        }
        assumeTrue(found.isPresent(), "no folder shared/" + folder);
        try (Stream<Path> files = Files.list(found.get())) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> Files.exists(expectation(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String folder) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve(folder);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** What must come out of it. */
    public static JsonNode expected(Path report) {
        return Json.read(bytes(expectation(report)), JsonNode.class);
    }

    /** The expected figures by path, null for a cell without a number. */
    public static Map<String, BigDecimal> figures(JsonNode expected) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        expected.path("figures")
                .properties()
                .forEach(figure -> figures.put(
                        figure.getKey(),
                        figure.getValue().isNull() ? null : figure.getValue().decimalValue()));
        return figures;
    }

    /** The document. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path expectation(Path report) {
        return report.resolveSibling(report.getFileName() + ".expected.json");
    }
}
