package nianbao.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Finds out from the broker whether this process is in its place in its group. A client that lost it, or that does not get in again,
 * learns of it from its polls only, which the channel repeats for ever in silence; and without partitions it seems to have nothing to do.
 */
final class GroupPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Who is in the place. */
    enum Holder {
        /** This process. */
        SELF,
        /** Nobody, so that nothing will come. */
        NOBODY,
        /** Another process with this one's name. */
        OTHER
    }

    private String suspect;
    private Holder last = Holder.SELF;

    /** As it was when last looked at; before that, in order. */
    Holder last() {
        return last;
    }

    /** Looks; another process counts from the second look on: a client that has just joined again has a new id as well. */
    Holder look(Admin admin, ConsumerGroupMetadata own)
            throws InterruptedException, ExecutionException, TimeoutException {
        String holder = holder(admin, own);
        boolean other = holder != null && !own.memberId().isEmpty() && !holder.equals(own.memberId());
        boolean again = other && Objects.equals(suspect, own.memberId());
        suspect = other ? own.memberId() : null;
        if (again) {
            last = Holder.OTHER;
        } else {
            last = Objects.equals(holder, own.memberId()) ? Holder.SELF : Holder.NOBODY;
        }
        return last;
    }

    private static String holder(Admin admin, ConsumerGroupMetadata own)
            throws InterruptedException, ExecutionException, TimeoutException {
        return members(admin, own.groupId()).stream()
                .filter(member -> member.groupInstanceId().isPresent()
                        && member.groupInstanceId().equals(own.groupInstanceId()))
                .map(MemberDescription::consumerId)
                .findFirst()
                .orElse(null);
    }

    /** Who is in a group; nobody where the broker does not know it. */
    static Collection<MemberDescription> members(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return admin.describeConsumerGroups(Set.of(group))
                    .describedGroups()
                    .get(group)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }
}
