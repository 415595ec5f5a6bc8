package nianbao.stage;

import java.util.Arrays;

/**
 * Names a failure for logs and rejections: what it was and where, never its message, since messages quote what was being read (a
 * document's text, a row's values).
 */
public final class Defects {

    private static final String OWN = "nianbao.";

    private static final int FRAMES = 40;
    private static final int CAUSES = 5;

    private Defects() {}

    /** The classes and places of the failure and of its causes, a line each, for a log; at most the first 40 frames of each. */
    public static String stackOf(Throwable defect) {
        StringBuilder stack = new StringBuilder();
        int depth = 0;
        for (Throwable cause = defect; cause != null && depth < CAUSES; cause = cause.getCause()) {
            stack.append(depth++ == 0 ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> stack.append("\n\tat ")
                    .append(frame));
        }
        return stack.toString();
    }

    /** The class and the place in the project's own code, such as {@code java.lang.ArithmeticException at nianbao.A.b(A.java:7)}. */
    public static String nameOf(Throwable defect) {
        return Arrays.stream(defect.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> defect.getClass().getName() + " at " + frame)
                .orElse(defect.getClass().getName());
    }
}
