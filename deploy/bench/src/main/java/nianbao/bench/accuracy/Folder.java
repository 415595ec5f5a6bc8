package nianbao.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            truths = files.filter(Folder::isTruth).sorted().toList();
        }
        List<Specimen> specimens = new ArrayList<>();
        for (Path file : truths) {
            Optional<Path> document = document(file);
            if (document.isPresent()) {
                specimens.add(specimen(folder, document.get(), TruthFile.read(file)));
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

    private static boolean isTruth(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(TruthFile.ENDING) || name.equals(TruthFile.GOLDEN);
    }

    /** The document that a truth is about: that of its own name, or the input of its golden case. */
    private static Optional<Path> document(Path truth) throws IOException {
        String name = truth.getFileName().toString();
        if (name.equals(TruthFile.GOLDEN)) {
            try (Stream<Path> files = Files.list(truth.toAbsolutePath().getParent())) {
                return files.filter(file -> file.getFileName().toString().startsWith("input."))
                        .map(file -> truth.resolveSibling(file.getFileName()))
                        .findFirst();
            }
        }
        return Optional.of(truth.resolveSibling(name.substring(0, name.length() - TruthFile.ENDING.length())))
                .filter(Files::isRegularFile);
    }

    private static Specimen specimen(Path folder, Path document, Truth truth) throws IOException {
        String filename = document.getFileName().toString();
        String ending = filename.substring(filename.lastIndexOf('.') + 1);
        String layout = truth.layout().isEmpty() ? ending : truth.layout() + " " + ending;
        return new Specimen(
                folder.relativize(document).toString(), filename, layout, Files.readAllBytes(document), truth);
    }
}
