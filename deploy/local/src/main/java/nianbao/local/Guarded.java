package nianbao.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class in a child process and ends it when the parent is gone: the parent holds the other end of standard input, and
 * the system closes it however the parent died.
 */
public final class Guarded {

    /** The parent's end is nobody's fault: as if it had sent SIGTERM. */
    private static final int ENDED_BY_PARENT = 143;

    private Guarded() {}

    /** The main class to run, then its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().name("parent-watch").daemon().start(Guarded::awaitEndOfParent);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace(); // a child's standard error is its log
            System.exit(1);
        }
    }

    private static void awaitEndOfParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException e) {
            // as good as the end
        }
        System.exit(ENDED_BY_PARENT);
    }
}
