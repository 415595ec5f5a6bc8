package nianbao.bench.accuracy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads documents whose truth is known and tells how rightly. Exit code 0: nothing wrong, 1: something, 2: it could not be tried. */
public final class Accuracy {

    private Accuracy() {}

    public static void main(String[] folders) {
        System.exit(run(Stream.of(folders).map(Path::of).toList(), new PrintStream(System.out, false, StandardCharsets.UTF_8)));
    }

    static int run(List<Path> folders, PrintStream out) {
        try {
            Printout printout = new Printout();
            Stages stages = new Stages();
            for (Specimen specimen : specimens(folders)) {
                printout.add(
                        specimen,
                        Comparison.of(specimen.truth(), stages.read(specimen.filename(), specimen.bytes())));
            }
            printout.to(out);
            out.flush();
            return printout.anyWrong() ? 1 : 0;
        } catch (IOException e) {
            System.err.println("The accuracy could not be measured: " + e.getMessage());
            return 2;
        }
    }

    private static List<Specimen> specimens(List<Path> folders) throws IOException {
        List<Specimen> specimens = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("there is no folder " + folder);
            }
            specimens.addAll(Folder.read(folder, System.err::println));
        }
        return specimens;
    }
}
