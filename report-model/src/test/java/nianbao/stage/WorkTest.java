package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final TopicPartition OTHER = new TopicPartition("t", 1);

    private final Work work = new Work();

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void results_leave_in_the_order_of_the_batch_though_worked_on_side_by_side() {
        List<Delivery> batch =
                IntStream.range(0, 200).mapToObj(i -> delivery("" + i)).toList();

        List<Emission> emissions = done(batch, core(WorkTest::echo));

        assertThat(emissions)
                .extracting(emission -> new String(emission.value(), StandardCharsets.UTF_8))
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "" + i).toList());
    }

    @Test
    void a_document_on_which_the_core_fails_is_rejected_as_internal_and_takes_no_other_with_it() {
        Delivery bad = delivery("bad");

        List<Emission> emissions = done(List.of(bad, delivery("good")), core(delivery -> {
            if (delivery == bad) {
                throw new StackOverflowError();
            }
            return echo(delivery);
        }));

        assertThat(emissions).extracting(Emission::topic).containsExactly(Topic.REJECTED, Topic.OUTCOMES, Topic.PARSED);
        Rejection rejection = Json.read(emissions.get(0).value(), Rejection.class);
        assertThat(rejection.code()).isEqualTo(RejectionCode.INTERNAL);
        assertThat(rejection.stage()).isEqualTo(Stage.PARSE);
        assertThat(rejection.submissionId()).isEqualTo(SubmissionId.of(bad.value()));
        assertThat(rejection.receipt()).isEqualTo("0:7");
        assertThat(Json.read(emissions.get(1).value(), Outcome.class).outcome()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void documents_that_fill_the_heap_are_worked_on_one_at_a_time() {
        Delivery large = delivery("公".repeat(2 << 20));
        CountDownLatch bothAtWork = new CountDownLatch(2);
        List<Boolean> together = new CopyOnWriteArrayList<>();

        done(List.of(large, large), core(delivery -> {
            bothAtWork.countDown();
            together.add(comes(bothAtWork));
            return List.of();
        }));

        assertThat(together).containsExactly(false, true); // the second finds that the first has been
    }

    @Test
    void a_core_that_fails_once_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();

        List<Emission> emissions = done(List.of(delivery("good")), core(delivery -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            return echo(delivery);
        }));

        assertThat(emissions).extracting(Emission::topic).containsExactly(Topic.PARSED);
    }

    @Test
    void a_record_that_says_nothing_of_itself_is_told_by_its_bytes_and_place() {
        byte[] bytes = {1, 2, 3};
        Delivery bare = new Delivery("2:9", Instant.EPOCH, Map.of(), bytes);

        List<Emission> emissions = done(List.of(bare), core(delivery -> {
            throw new IllegalArgumentException("no headers");
        }));

        Rejection rejection = Json.read(emissions.getFirst().value(), Rejection.class);
        assertThat(rejection.submissionId()).isEqualTo(SubmissionId.of(bytes));
        assertThat(rejection.receipt()).isEqualTo("2:9");
    }

    @Test
    void a_result_that_no_producer_would_take_is_rejected_alone() {
        List<Emission> emissions =
                done(List.of(delivery("no key"), delivery("too large"), delivery("good")), core(delivery -> {
                    return switch (new String(delivery.value(), StandardCharsets.UTF_8)) {
                        case "no key" -> List.of(new Emission(Topic.OUTCOMES, null, Map.of(), delivery.value()));
                        case "too large" ->
                            List.of(new Emission(Topic.PARSED, "key", Map.of(), new byte[Topic.MAX_RECORD_BYTES]));
                        default -> echo(delivery);
                    };
                }));

        assertThat(emissions)
                .extracting(Emission::topic)
                .containsExactly(Topic.REJECTED, Topic.OUTCOMES, Topic.REJECTED, Topic.OUTCOMES, Topic.PARSED);
    }

    @Test
    void a_rejection_names_the_defect_and_its_place_and_quotes_nothing() {
        List<Emission> emissions = done(List.of(delivery("bad")), core(delivery -> {
            throw new IllegalArgumentException("Unrecognized token '某某的隐私'");
        }));

        Rejection rejection = Json.read(emissions.getFirst().value(), Rejection.class);
        assertThat(rejection.detail())
                .startsWith("java.lang.IllegalArgumentException at nianbao.stage.WorkTest")
                .doesNotContain("隐私");
    }

    @Test
    void a_document_that_cannot_be_worked_on_because_something_is_away_is_not_rejected() {
        UnavailableException away = new UnavailableException(new IllegalStateException("no process can be started"));

        var result = work.begin(delivery("good"), PARTITION, core(delivery -> {
            throw away;
        }));

        assertThatThrownBy(result::get).hasCause(away);
    }

    @Test
    void a_document_that_is_cancelled_before_its_turn_is_left_alone() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        StageCore core = core(delivery -> {
            begun.add(text(delivery));
            awaitUninterruptibly(held);
            return echo(delivery);
        });
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
        var first = IntStream.range(0, workers)
                .mapToObj(i -> work.begin(delivery("first"), PARTITION, core))
                .toList();
        var second = work.begin(delivery("second"), PARTITION, core);

        second.cancel(false);

        held.countDown();
        for (var each : first) {
            each.get();
        }
        work.begin(delivery("last"), PARTITION, core).get();
        assertThat(begun).contains("last").doesNotContain("second");
    }

    @Test
    void slow_documents_of_one_partition_hold_up_neither_another_partitions_nor_those_that_are_not_slow()
            throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        StageCore core = new StageCore() {
            @Override
            public Stage stage() {
                return Stage.PARSE;
            }

            @Override
            public boolean mayTakeLong(Delivery delivery) {
                return !text(delivery).equals("quick");
            }

            @Override
            public List<Emission> process(Delivery delivery) {
                begun.add(text(delivery));
                if (text(delivery).equals("endless")) {
                    awaitUninterruptibly(held);
                }
                return echo(delivery);
            }
        };
        var endless = IntStream.range(0, 10)
                .mapToObj(i -> work.begin(delivery("endless"), PARTITION, core))
                .toList();

        var slow = work.begin(delivery("slow"), OTHER, core);
        var quick = work.begin(delivery("quick"), PARTITION, core);

        assertThat(slow.get()).hasSize(1);
        assertThat(quick.get()).hasSize(1);
        assertThat(begun).containsOnlyOnce("endless");
        held.countDown();
        for (var each : endless) {
            each.get();
        }
    }

    private static String text(Delivery delivery) {
        return new String(delivery.value(), StandardCharsets.UTF_8);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What follows from documents, in their order. */
    private List<Emission> done(List<Delivery> batch, StageCore core) {
        return batch.stream().map(delivery -> work.begin(delivery, PARTITION, core)).toList().stream()
                .flatMap(result -> result.join().stream())
                .toList();
    }

    /** Whether the other comes, if it may. */
    private static boolean comes(CountDownLatch both) {
        try {
            return both.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Emission> echo(Delivery delivery) {
        return List.of(new Emission(Topic.PARSED, "key", Map.of(), delivery.value()));
    }

    /** A record on reports.ingested whose document came as receipt 0:7. */
    private static Delivery delivery(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Delivery submitted = new Delivery("0:7", Instant.EPOCH, Map.of(), bytes);
        Submission submission =
                Submission.unadmitted(SubmissionId.of(bytes), submitted).admitted("text/plain", "UTF-8");
        return new Delivery("4:1", Instant.EPOCH, submission.headers(), bytes);
    }

    private static StageCore core(Function<Delivery, List<Emission>> process) {
        return new StageCore() {
            @Override
            public Stage stage() {
                return Stage.PARSE;
            }

            @Override
            public List<Emission> process(Delivery delivery) {
                return process.apply(delivery);
            }
        };
    }
}
