package nianbao.bench.accuracy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads documents whose truth is known and tells how rightly. Exit code 0: nothing wrong, 1: something, 2: it could not be tried. */
public final class Accuracy {

    private Accuracy() {}

    /** Reads the documents of folders, or those of the project's own corpus where none is given. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) {
        Printout printout = new Printout();
        try {
            Options options = Options.of(arguments);
            Consumer<Specimen> compared = comparing(printout);
            for (Path folder : options.folders()) {
                Folder.read(folder, System.err::println).forEach(compared);
            }
            if (options.folders().isEmpty()) {
                Corpus.make(options.seeds(), compared, System.err::println);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("The accuracy could not be measured: " + e.getMessage());
            return 2;
        }
        printout.to(out);
        return printout.anyWrong() ? 1 : 0;
    }

    private static Consumer<Specimen> comparing(Printout printout) {
        Stages stages = new Stages();
        return specimen -> printout.add(
                specimen, Comparison.of(specimen.truth(), stages.read(specimen.filename(), specimen.bytes())));
    }
}
