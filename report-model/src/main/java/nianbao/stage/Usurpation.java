package nianbao.stage;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/**
 * Finds another process in this one's place in its group. The one whose place was taken last learns of it from its polls only, which
 * the channel repeats for ever in silence.
 */
final class Usurpation {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private String suspect;

    /** Whether the place has been somebody else's in two looks: a client that has just joined again has a new id as well. */
    boolean found(Admin admin, ConsumerGroupMetadata own)
            throws InterruptedException, ExecutionException, TimeoutException {
        String holder = own.memberId().isEmpty() ? null : holder(admin, own);
        boolean other = holder != null && !holder.equals(own.memberId());
        boolean again = other && Objects.equals(suspect, own.memberId());
        suspect = other ? own.memberId() : null;
        return again;
    }

    private static String holder(Admin admin, ConsumerGroupMetadata own)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .describeConsumerGroups(Set.of(own.groupId()))
                .describedGroups()
                .get(own.groupId())
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .members()
                .stream()
                .filter(member -> member.groupInstanceId().isPresent()
                        && member.groupInstanceId().equals(own.groupInstanceId()))
                .map(MemberDescription::consumerId)
                .findFirst()
                .orElse(null);
    }
}
