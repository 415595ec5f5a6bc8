package nianbao.system.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import nianbao.local.Part;

/**
 * A fault to come.
 *
 * @param at its time since the start of the run
 * @param kind what happens
 * @param part to whom; of a cut, whose clients
 * @param lasting how long it lasts; zero for a kill, after which the part is started again at once, or never
 */
record Fault(Duration at, Kind kind, Part part, Duration lasting) {

    /** The kinds of faults. */
    enum Kind {
        /** SIGKILL at any moment, and a new start. */
        KILL("SIGKILL and restart"),
        /** SIGKILL of a stage at the moment when records of a batch are on the broker and not committed. */
        KILL_IN_BATCH("SIGKILL within a batch, restart"),
        /** SIGKILL of one of three brokers, which never comes back. */
        DEATH("SIGKILL, dead for good"),
        /** SIGSTOP, and SIGCONT later. */
        PAUSE("SIGSTOP for seconds"),
        /** A second instance comes, and goes by SIGTERM. */
        SECOND_INSTANCE("second instance joins, leaves"),
        /** All connections to it are reset, and none can be made for a while. */
        CUT("connections cut"),
        /** Its disk is full to the last byte for a while. */
        DISK_FULL("disk full for seconds"),
        /** Its wall clock is an hour ahead for a while. */
        CLOCK_AHEAD("clock an hour ahead for seconds"),
        /** Its wall clock is an hour behind for a while. */
        CLOCK_BEHIND("clock an hour behind for seconds");

        private static final Set<Kind> HIT_PROCESS = EnumSet.of(KILL, KILL_IN_BATCH, DEATH, PAUSE, DISK_FULL);

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether it is one of the kills that the user asks for by number. */
        boolean isKill() {
            return this == KILL || this == KILL_IN_BATCH;
        }

        /** Whether it hits the process, which then is left alone for a while. */
        boolean hitsProcess() {
            return HIT_PROCESS.contains(this);
        }
    }
}
