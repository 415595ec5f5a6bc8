package nianbao.parse.extract.isolated;

import nianbao.parse.extract.Extraction;

/** The child process: extracts what it is given over stdin, until stdin ends. Started by {@link ExtractorPool} alone. */
public final class ExtractorMain {

    private ExtractorMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Serving.of(Extraction::of);
    }
}
