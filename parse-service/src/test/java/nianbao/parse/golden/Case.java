package nianbao.parse.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.Json;

/**
 * A folder of the corpus. It holds {@code input.ENDING} and {@code truth.json}; or, for a document that lies elsewhere in the repository with
 * its truth beside it, {@code sample.path}, its path from the root.
 *
 * @param folder the folder
 */
record Case(Path folder) {

    /** Where the corpus lies, from the module's folder. */
    static final Path CORPUS = Path.of("src/test/resources/golden");

    static final String INPUT = "input.";
    static final String TRUTH = "truth.json";
    static final String TEXT = "text.txt";
    static final String REPORT = "report.json";

    private static final String SAMPLE = "sample.path";
    private static final String TRUTH_OF_SAMPLE = ".expected.json";
    private static final Path ROOT = Path.of("..");
    private static final String UTF_8 = "UTF-8";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "md", "text/markdown",
            "html", "text/html",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** All of them, by name. */
    static List<Case> all() {
        return list(CORPUS).stream().map(Case::new).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The names of the files that it has. */
    List<String> files() {
        return list(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    /** The names of the files that it must have, no more and no less, where its document holds a text or not. */
    List<String> wanted(boolean hasText) {
        List<String> wanted = new ArrayList<>(List.of(REPORT));
        if (isSample()) {
            wanted.add(SAMPLE);
        } else {
            wanted.add(document().getFileName().toString());
            wanted.add(TRUTH);
        }
        if (hasText) {
            wanted.add(TEXT);
        }
        return wanted;
    }

    private boolean isSample() {
        return Files.exists(folder.resolve(SAMPLE));
    }

    /** The document as it came. */
    Path document() {
        if (isSample()) {
            return ROOT.resolve(read(SAMPLE).strip()).normalize();
        }
        return list(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith(INPUT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + INPUT + "* in " + folder));
    }

    /** What admission finds it to be. */
    String mediaType() {
        String name = document().getFileName().toString();
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null) {
            throw new IllegalStateException("no media type is known for " + document());
        }
        return mediaType;
    }

    /** The encoding that admission finds: the truth names it where it is not UTF-8. */
    String charset() {
        return truth().path("charset").asText(UTF_8);
    }

    /** What is true of the document. */
    JsonNode truth() {
        Path document = document();
        return json(
                isSample() ? document.resolveSibling(document.getFileName() + TRUTH_OF_SAMPLE) : folder.resolve(TRUTH));
    }

    /** The text that must be in the document, if it holds any. */
    Optional<String> text() {
        return Files.exists(folder.resolve(TEXT)) ? Optional.of(read(TEXT)) : Optional.empty();
    }

    /** The report or the rejection that must come of it, as it is written. */
    String report() {
        return read(REPORT);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Json.read(Files.readAllBytes(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
