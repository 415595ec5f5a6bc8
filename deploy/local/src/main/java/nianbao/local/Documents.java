package nianbao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files to submit. */
final class Documents {

    private Documents() {}

    /**
     * Every regular file among the given ones and in the given folders, in order of name, but JSON and hidden files.
     *
     * @throws Complaint if something does not exist or there is nothing to submit
     */
    static List<Path> in(List<Path> filesAndFolders) {
        List<Path> documents = new ArrayList<>();
        for (Path given : filesAndFolders) {
            if (!Files.exists(given)) {
                throw new Complaint("There is no file or folder " + given + ".");
            }
            try (Stream<Path> found = Files.walk(given)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> isDocument(given, file))
                        .sorted()
                        .forEach(documents::add);
            } catch (IOException e) {
                throw new Complaint("The folder " + given + " cannot be read: " + e.getMessage(), e);
            }
        }
        if (documents.isEmpty()) {
            throw new Complaint("There is no document in "
                    + filesAndFolders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        }
        return documents;
    }

    private static boolean isDocument(Path given, Path file) {
        if (file.getFileName().toString().endsWith(".json")) {
            return false;
        }
        for (Path segment : given.relativize(file)) {
            if (segment.toString().startsWith(".")) {
                return false;
            }
        }
        return !file.getFileName().toString().startsWith(".");
    }
}
