package nianbao.system.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.local.Part;
import nianbao.local.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;

/**
 * What a pipeline that does not get on says of itself: the broker's partitions, groups and open transactions, each service's health,
 * and the last complaint of each kind in the logs. Printed, so that a run that cannot be repeated tells its cause.
 */
final class Standstill {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Pattern COMPLAINT = Pattern.compile("\\S+\\s+((?:WARN|ERROR|FATAL)\\s+\\S+)");
    private static final int WIDTH = 300;

    private final String bootstrapServers;
    private final Ports ports;
    private final Path logs;
    private final PrintStream out;

    /** Of the pipeline behind these addresses, with its logs in that folder. */
    Standstill(String bootstrapServers, Ports ports, Path logs, PrintStream out) {
        this.bootstrapServers = bootstrapServers;
        this.ports = ports;
        this.logs = logs;
        this.out = out;
    }

    /** Prints all that can be found out; what does not answer is said so. */
    void print() {
        out.println();
        out.println("-- where it stands");
        int millis = (int) ANSWER_WITHIN.toMillis();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", millis, "default.api.timeout.ms", millis);
        try (Admin admin = Admin.create(settings)) {
            section(
                    "brokers",
                    () -> List.of(answer(admin.describeCluster().nodes()) + ", controller "
                            + answer(admin.describeCluster().controller())));
            section("partitions without a leader, or with less than two copies in step", () -> weakPartitions(admin));
            section("groups", () -> groups(admin));
            section("transactions that are open", () -> openTransactions(admin));
        }
        for (Part part : Part.values()) {
            if (part.isService()) {
                section(part.processName() + ", health", () -> List.of(health(part)));
            }
        }
        section("the last complaint of each kind in " + logs, this::complaints);
    }

    private void section(String name, Callable<List<String>> question) {
        out.println(name + ":");
        try {
            question.call().forEach(line -> out.println("    " + line.substring(0, Math.min(WIDTH, line.length()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // whatever it is, the other questions are asked all the same
            out.println("    NO ANSWER: " + e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) throws Exception {
        return future.get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<String> weakPartitions(Admin admin) throws Exception {
        var names = answer(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return answer(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(Standstill::weakPartitions)
                .sorted()
                .toList();
    }

    private static Stream<String> weakPartitions(TopicDescription topic) {
        return topic.partitions().stream()
                .filter(each -> each.leader() == null
                        || each.leader().isEmpty()
                        || each.isr().size() < Math.min(2, each.replicas().size()))
                .map(each -> topic.name() + "-" + each);
    }

    private static List<String> groups(Admin admin) throws Exception {
        Map<String, KafkaFuture<ConsumerGroupDescription>> asked =
                admin.describeConsumerGroups(Settling.GROUPS.keySet()).describedGroups();
        return asked.entrySet().stream()
                .map(each -> each.getKey() + ": " + described(each.getValue()))
                .sorted()
                .toList();
    }

    private static String described(KafkaFuture<ConsumerGroupDescription> group) {
        try {
            ConsumerGroupDescription found = answer(group);
            return found.groupState() + ", coordinator " + found.coordinator().id() + ", members "
                    + found.members().stream()
                            .map(member -> member.consumerId() + " "
                                    + member.assignment().topicPartitions())
                            .collect(Collectors.joining(" "));
        } catch (Exception e) {
            return "NO ANSWER: " + e;
        }
    }

    private static List<String> openTransactions(Admin admin) throws Exception {
        return answer(admin.listTransactions().all()).stream()
                .filter(each -> each.state() != TransactionState.EMPTY
                        && each.state() != TransactionState.COMPLETE_COMMIT
                        && each.state() != TransactionState.COMPLETE_ABORT)
                .map(TransactionListing::toString)
                .toList();
    }

    private String health(Part service) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(ports.url(service) + "/q/health"))
                .timeout(ANSWER_WITHIN)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body()
                    .replaceAll("\\s+", " ");
        }
    }

    private List<String> complaints() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.sorted().flatMap(Standstill::complaints).toList();
        }
    }

    /** The last one of each logger, so that one that repeats itself does not hide the others. */
    private static Stream<String> complaints(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            Map<String, String> last = new LinkedHashMap<>();
            lines.forEach(line -> {
                Matcher complaint = COMPLAINT.matcher(line);
                if (complaint.lookingAt()) {
                    last.put(complaint.group(1), line);
                }
            });
            return last.values().stream().map(line -> log.getFileName() + ": " + line);
        } catch (IOException e) {
            return Stream.of(log.getFileName() + " cannot be read: " + e);
        }
    }
}
