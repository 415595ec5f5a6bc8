package nianbao.stage;

import java.util.Arrays;

/**
 * Names a failure for logs and rejections: what it was and where, never its message, since messages quote what was being read (a
 * document's text, a row's values).
 */
public final class Defects {

    private static final String OWN = "nianbao.";

    private Defects() {}

    /** The class and the place in the project's own code, such as {@code java.lang.ArithmeticException at nianbao.A.b(A.java:7)}. */
    public static String nameOf(Throwable defect) {
        return Arrays.stream(defect.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> defect.getClass().getName() + " at " + frame)
                .orElse(defect.getClass().getName());
    }
}
