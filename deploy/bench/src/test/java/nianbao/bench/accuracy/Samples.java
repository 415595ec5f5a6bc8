package nianbao.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents of deploy/samples. */
final class Samples {

    static final String YUEQING = "yueqing-health-2021.txt";

    private static final Path FOLDER = Path.of("..", "samples");

    private Samples() {}

    static byte[] document(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    static String truth(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + TruthFile.ENDING));
    }
}
