package nianbao.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the user sees while things start: single lines, each with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    /** Lines go there. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Prints a line. */
    public void say(String what) {
        double seconds = (System.nanoTime() - started) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, what);
    }
}
