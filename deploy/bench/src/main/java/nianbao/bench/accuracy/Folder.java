package nianbao.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Documents in a folder, each with its truth beside it. */
final class Folder {

    private Folder() {}

    /**
     * The documents of a folder and the folders in it that have a truth beside them, in order of name.
     *
     * @param told is told of truths without a document
     * @throws IOException if there are none, or one cannot be read
     */
    static List<Specimen> read(Path folder, Consumer<String> told) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        List<Path> truths;
        try (Stream<Path> files = Files.walk(folder)) {
            truths = files.filter(file -> file.getFileName().toString().endsWith(TruthFile.ENDING))
                    .sorted()
                    .toList();
        }
        List<Specimen> specimens = new ArrayList<>();
        for (Path file : truths) {
            String name = file.getFileName().toString();
            Path document = file.resolveSibling(name.substring(0, name.length() - TruthFile.ENDING.length()));
            if (Files.isRegularFile(document)) {
                specimens.add(specimen(folder, document, TruthFile.read(file)));
            } else {
                told.accept("There is no document beside the truth " + file + ".");
            }
        }
        if (specimens.isEmpty()) {
            throw new IOException(
                    "there is no document with a DOCUMENT" + TruthFile.ENDING + " beside it in " + folder);
        }
        return specimens;
    }

    private static Specimen specimen(Path folder, Path document, Truth truth) throws IOException {
        String filename = document.getFileName().toString();
        String ending = filename.substring(filename.lastIndexOf('.') + 1);
        String layout = truth.layout().isEmpty() ? ending : truth.layout() + " " + ending;
        return new Specimen(
                folder.relativize(document).toString(), filename, layout, Files.readAllBytes(document), truth);
    }
}
