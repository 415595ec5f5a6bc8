package nianbao.stage;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Ends a process that cannot go on as it is; whoever started it (a supervisor, a person) starts it again. */
public final class Ending {

    private static final Logger LOG = Logger.getLogger(Ending.class);
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Ending() {}

    /** Says why and what to do, and begins the stop with exit code 1; returns at once. */
    public static void because(String sentence) {
        if (ENDING.compareAndSet(false, true)) {
            LOG.fatalf("%s Ending.", sentence);
            Quarkus.asyncExit(1);
        }
    }
}
