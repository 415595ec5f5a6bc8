package nianbao.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;

/**
 * Transactions that instances left open which do not come back. The broker ends them when their time is over by its own clock, which
 * may be long, or an hour late where that clock was set back since; until then nobody learns where the group stands in the partitions
 * that they read, and nothing goes on there. Ending them earlier loses nothing: what they read is read again.
 */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String STREAMS_THREAD = "-StreamThread-";

    private Orphans() {}

    /**
     * Ends the open transactions of a service's instances that are not in its group now. One that lives and was only late into the group
     * makes its producer anew.
     *
     * @param service the first part of its instances' names, and the name of its group
     * @return the names of the instances whose transactions were ended
     */
    static Set<String> end(Admin admin, String service)
            throws InterruptedException, ExecutionException, TimeoutException {
        Collection<MemberDescription> members = GroupPlace.members(admin, service);
        Set<String> orphans = admin
                .listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(service + "-"))
                .filter(id -> members.stream().noneMatch(member -> isOf(id, member)))
                .collect(Collectors.toSet());
        if (!orphans.isEmpty()) {
            admin.fenceProducers(orphans).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return orphans;
    }

    /**
     * Whether a transaction is a member's: our shell names both after the instance; Kafka Streams a transaction after process and thread,
     * {@code service-PROCESS-1}, and a client {@code service-PROCESS-StreamThread-1-consumer}.
     */
    private static boolean isOf(String transactionalId, MemberDescription member) {
        return member.groupInstanceId()
                        .filter(instance -> instance.startsWith(transactionalId + "-"))
                        .isPresent()
                || member.clientId()
                        .startsWith(transactionalId.substring(0, transactionalId.lastIndexOf('-')) + STREAMS_THREAD);
    }
}
