package nianbao.system.faults;

import java.time.Duration;
import nianbao.local.Part;

/**
 * A fault to come.
 *
 * @param at its time since the start of the run
 * @param kind what happens
 * @param part to whom; of a cut, whose clients
 * @param lasting how long it lasts; zero for a kill, after which the part is started again at once
 */
record Fault(Duration at, Kind kind, Part part, Duration lasting) {

    /** The kinds of faults. */
    enum Kind {
        /** SIGKILL at any moment, and a new start. */
        KILL("SIGKILL and restart"),
        /** SIGKILL of a stage at the moment when records of a batch are on the broker and not committed. */
        KILL_IN_BATCH("SIGKILL within a batch, restart"),
        /** SIGSTOP, and SIGCONT later. */
        PAUSE("SIGSTOP for seconds"),
        /** A second instance comes, and goes by SIGTERM. */
        SECOND_INSTANCE("second instance joins, leaves"),
        /** All connections to it are reset, and none can be made for a while. */
        CUT("connections cut");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isKill() {
            return this == KILL || this == KILL_IN_BATCH;
        }

        /** Whether it hits the process, which then is left alone for a while. */
        boolean hitsProcess() {
            return isKill() || this == PAUSE;
        }
    }
}
