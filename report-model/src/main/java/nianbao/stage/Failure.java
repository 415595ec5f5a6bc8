package nianbao.stage;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.IllegalGenerationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Whose a failure is, and so what follows from it: the one place that sorts them. A bad document is none of them: it is among a core's
 * results.
 */
public enum Failure {

    /** What the record says cannot be kept so: it is set aside with its bytes, and the next ones go through. */
    RECORD,

    /** Broker, database or what a core leans on are away, or an operator must help: waited for with growing pauses, not ready meanwhile, then gone on. */
    INFRASTRUCTURE,

    /**
     * The group does not take the instance's word, because partitions moved or its session ended: the client joins again by itself. One
     * that does not is no fault of the broker's, and has to be started anew.
     */
    MEMBERSHIP,

    /** The broker refuses this process as it is set up: it ends, says why, and whoever started it starts it again. */
    FATAL,

    /** Ours: tried again a bounded number of times, then a rejection {@code internal} with the stack in the log. */
    DEFECT;

    /** Cardinality, data exception, integrity constraint, program limit exceeded. */
    private static final Set<String> SQLSTATES_OF_THE_RECORD = Set.of("21", "22", "23", "54");

    /** Sorts by the outermost cause that tells; what nothing tells of is a defect. */
    public static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                return isOfTheRecord(fault.getSQLState()) ? RECORD : INFRASTRUCTURE;
            }
            if (isFatal(cause)) {
                return FATAL;
            }
            if (isOfTheGroup(cause)) {
                return MEMBERSHIP;
            }
            if (cause instanceof UnavailableException
                    || cause instanceof TimeoutException
                    || (cause instanceof KafkaException && !wrapsAnother(cause))) {
                return INFRASTRUCTURE;
            }
        }
        return DEFECT;
    }

    private static boolean isFatal(Throwable cause) {
        return cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof InvalidConfigurationException
                || cause instanceof UnsupportedVersionException;
    }

    private static boolean isOfTheGroup(Throwable cause) {
        return cause instanceof CommitFailedException
                || cause instanceof RebalanceInProgressException
                || cause instanceof UnknownMemberIdException
                || cause instanceof IllegalGenerationException
                || cause instanceof FencedInstanceIdException;
    }

    /** The clients put what happened into a bare KafkaException, such as a producer's that failed before. */
    private static boolean wrapsAnother(Throwable cause) {
        return cause.getClass() == KafkaException.class && cause.getCause() instanceof KafkaException;
    }

    /**
     * Everything else, be it a lost connection, a full disk, a deadlock, a missing permission or a schema not migrated yet, passes or is
     * put right by an operator.
     */
    private static boolean isOfTheRecord(String state) {
        return state != null && state.length() == 5 && SQLSTATES_OF_THE_RECORD.contains(state.substring(0, 2));
    }
}
