package nianbao.stage;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.GroupState;

/**
 * Finds a group that is settled and in which nobody has a partition. A coordinator that dies between a join and the assignment may leave
 * one behind: its successor tells each member that its assignment is empty, also after a restart, since a static member that comes
 * again causes no new one. Nothing would be read any more, in silence. Used by one thread.
 */
final class EmptyGroup {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** In a row; in between the group may just be settling. */
    private static final int LOOKS_THAT_TELL = 3;

    private int looks;

    /** Looks; whether it has been so often enough. */
    boolean look(Admin admin, String group) throws InterruptedException, ExecutionException, TimeoutException {
        ConsumerGroupDescription found = admin.describeConsumerGroups(Set.of(group))
                .describedGroups()
                .get(group)
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        boolean empty = found.groupState() == GroupState.STABLE
                && found.members().stream()
                        .allMatch(
                                member -> member.assignment().topicPartitions().isEmpty());
        looks = empty ? looks + 1 : 0;
        return looks >= LOOKS_THAT_TELL;
    }

    /** Takes this instance out of its group; its client joins again by itself, and partitions are shared out anew. */
    void leave(Admin admin, ConsumerGroupMetadata own)
            throws InterruptedException, ExecutionException, TimeoutException {
        looks = 0;
        MemberToRemove member = new MemberToRemove(own.groupInstanceId().orElseThrow());
        admin.removeMembersFromConsumerGroup(own.groupId(), new RemoveMembersFromConsumerGroupOptions(Set.of(member)))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
