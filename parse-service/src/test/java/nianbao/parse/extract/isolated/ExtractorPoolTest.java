package nianbao.parse.extract.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.isolated.ExtractorPool.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorPoolTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Longer than any document here needs, on a busy machine too. */
    private static final Duration AMPLE = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    private final List<End> ends = new CopyOnWriteArrayList<>();
    private final List<ExtractorPool> pools = new ArrayList<>();

    @AfterEach
    void close() {
        pools.forEach(ExtractorPool::close);
        assertThat(temporary).as("what a pool leaves").isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void a_document_that_takes_too_long_is_refused_and_the_next_goes_through() throws IOException {
        ExtractorPool pool = pool(1, Duration.ofSeconds(2));

        Extraction.Result result = extract(pool, "hang");

        assertThat(codeOf(result)).isEqualTo(RejectionCode.EXTRACTOR_TIMEOUT);
        assertThat(textOf(extract(pool, "next"))).isEqualTo("next");
        assertThat(ends).containsExactly(End.TIMEOUT);
    }

    @Test
    void a_document_that_takes_too_long_leaves_the_other_child_to_its_neighbours() throws Exception {
        ExtractorPool pool = pool(2, AMPLE);
        Path marker = temporary.resolve("hangs");
        CompletableFuture<Extraction.Result> slow =
                CompletableFuture.supplyAsync(() -> extract(pool, "hang-once " + marker));
        await().atMost(SOON).until(() -> Files.exists(marker));

        List<String> neighbours = Stream.of("a", "b", "c")
                .map(each -> textOf(extract(pool, each)))
                .toList();

        assertThat(neighbours).containsExactly("a", "b", "c");
        assertThat(slow).isNotDone();
    }

    @ParameterizedTest
    @CsvSource({
        "exit, ended with code 9 going down",
        "allocate, OutOfMemoryError",
        "garble, the extractor sent a length of",
        "oversize, the extractor sent a length of 2147483647",
        "outside, the extractor sent a place outside of the text"
    })
    void a_document_that_takes_its_child_down_twice_is_refused_and_the_next_goes_through(String order, String detail)
            throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        Extraction.Result result = extract(pool, order);

        assertThat(codeOf(result)).isEqualTo(RejectionCode.EXTRACTOR_CRASHED);
        assertThat(((Extraction.Refused) result).detail()).contains(detail);
        assertThat(textOf(extract(pool, "next"))).isEqualTo("next");
        assertThat(ends).containsExactly(End.CRASH, End.CRASH);
    }

    @ParameterizedTest
    @CsvSource({"throw, java.lang.IllegalStateException at", "recurse, java.lang.StackOverflowError at"})
    void what_an_extractor_throws_is_a_refusal_without_the_documents_words_and_ends_no_child(
            String order, String detail) throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        Extraction.Result result = extract(pool, order);

        assertThat(codeOf(result)).isEqualTo(RejectionCode.EXTRACTOR_CRASHED);
        assertThat(((Extraction.Refused) result).detail()).startsWith(detail).doesNotContain("隐私");
        assertThat(ends).isEmpty();
    }

    @Test
    void a_refusal_comes_back_as_it_is() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        assertThat(extract(pool, "refuse")).isEqualTo(new Extraction.Refused(RejectionCode.ENCRYPTED, "locked"));
    }

    @Test
    void what_a_library_prints_is_no_answer() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        assertThat(textOf(extract(pool, "print"))).isEqualTo("quiet now");
    }

    @Test
    void a_document_whose_child_was_killed_from_outside_is_extracted_in_a_fresh_one() throws Exception {
        ExtractorPool pool = pool(1, AMPLE);
        long pid = Long.parseLong(textOf(extract(pool, "pid")));
        Path marker = temporary.resolve("hangs");
        CompletableFuture<Extraction.Result> innocent =
                CompletableFuture.supplyAsync(() -> extract(pool, "hang-once " + marker));
        await().atMost(SOON).until(() -> Files.exists(marker));

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThat(textOf(innocent.get())).isEqualTo("survived");
        assertThat(ends).containsExactly(End.CRASH);
    }

    @Test
    void an_idle_child_that_was_killed_costs_no_document_a_try() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(textOf(extract(pool, "pid")))).orElseThrow();

        child.destroyForcibly();
        child.onExit().join();

        assertThat(textOf(extract(pool, "next"))).isEqualTo("next");
        assertThat(ends).containsExactly(End.LOST);
    }

    @Test
    void a_child_is_renewed_after_so_many_documents() throws IOException {
        ExtractorPool pool = started(settings(1, AMPLE, 2, Isolation.AUTO), Misbehaving.class);

        List<String> pids =
                Stream.of(1, 2, 3, 4).map(each -> textOf(extract(pool, "pid"))).toList();

        assertThat(pids.get(0)).isEqualTo(pids.get(1)).isNotEqualTo(pids.get(2));
        assertThat(pids.get(2)).isEqualTo(pids.get(3));
    }

    @Test
    void eight_threads_share_two_children_and_each_gets_its_own_answers() throws Exception {
        ExtractorPool pool = pool(2, AMPLE);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String word = "word" + i;
                answers.add(threads.submit(() -> textOf(extract(pool, word))));
            }
            for (int i = 0; i < 400; i++) {
                assertThat(answers.get(i).get()).isEqualTo("word" + i);
            }
        }
        assertThat(ends).isEmpty();
    }

    @Test
    void children_that_do_not_come_up_are_no_documents_fault() throws IOException {
        ExtractorPool pool = started(settings(1, AMPLE, 100, Isolation.AUTO), ExtractorPoolTest.class);

        assertThatThrownBy(() -> extract(pool, "innocent"))
                .isInstanceOf(ExtractorsAwayException.class)
                .hasMessageContaining("could not be started");
        assertThat(pool.trouble()).contains("could not be started");
        assertThat(ends).contains(End.NOT_STARTED);
    }

    @Test
    void a_pool_that_is_closed_leaves_the_document_in_work_to_another() throws Exception {
        ExtractorPool pool = pool(1, AMPLE);
        Path marker = temporary.resolve("hangs");
        CompletableFuture<Extraction.Result> abandoned =
                CompletableFuture.supplyAsync(() -> extract(pool, "hang-once " + marker));
        await().atMost(SOON).until(() -> Files.exists(marker));

        pool.close();

        assertThatThrownBy(abandoned::get).hasCauseInstanceOf(ExtractorsAwayException.class);
        assertThat(pool.alive()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open http://127.0.0.1:%d/", "socket %d"})
    void java_code_opens_no_address_even_without_a_namespace(String order) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ExtractorPool pool = started(settings(1, AMPLE, 100, Isolation.OFF), Misbehaving.class);

            Extraction.Result result = extract(pool, order.formatted(listener.getLocalPort()));

            boolean refused = result instanceof Extraction.Refused
                    || textOf(result).equals("IOException")
                    || textOf(result).equals("SocketException");
            assertThat(refused).as("%s", result).isTrue();
        }
    }

    @Test
    void a_child_reaches_nothing_on_the_network() throws IOException {
        assumeTrue(!Isolation.AUTO.prefix().isEmpty(), "no user namespaces here");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ExtractorPool walled = started(settings(1, AMPLE, 100, Isolation.ON), Misbehaving.class);
            ExtractorPool open = started(settings(1, AMPLE, 100, Isolation.OFF), Misbehaving.class);
            String order = "channel " + listener.getLocalPort();

            assertThat(textOf(extract(open, order))).isEqualTo("connected"); // the attempt itself is sound
            assertThat(textOf(extract(walled, order))).endsWith("Exception");
        }
    }

    @Test
    void what_a_child_writes_lies_in_the_pools_folder_and_goes_with_it() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        Path folder = Path.of(textOf(extract(pool, "write")));

        assertThat(folder).startsWith(temporary.toRealPath());
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).hasSize(2);
        }
        pool.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_pool_whose_folder_was_tidied_away_makes_another() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);
        extract(pool, "first");
        Scratch.delete(onlyFolder());

        extract(pool, "exit");

        assertThat(textOf(extract(pool, "next"))).isEqualTo("next");
    }

    @Test
    void a_child_knows_nothing_of_its_parents_environment() throws IOException {
        ExtractorPool pool = pool(1, AMPLE);

        assertThat(textOf(extract(pool, "environment"))).doesNotContain("PATH", "HOME", "USER");
    }

    @Test
    void a_child_at_work_ends_with_a_parent_that_is_killed_and_the_next_pool_cleans_up() throws Exception {
        Path marker = temporary.resolve("hangs");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToBeKilled.class.getName(),
                        temporary.toString(),
                        marker.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(SOON).until(() -> Files.exists(marker));
        ProcessHandle child = parent.children().findFirst().orElseThrow();

        parent.destroyForcibly();

        await().atMost(SOON).until(() -> !child.isAlive());
        Path left = onlyFolder();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        pool(1, AMPLE);
        assertThat(left).doesNotExist();
    }

    private Path onlyFolder() throws IOException {
        try (Stream<Path> found = Files.list(temporary)) {
            return found.filter(Files::isDirectory).toList().getFirst();
        }
    }

    private ExtractorPool pool(int processes, Duration limit) throws IOException {
        return started(settings(processes, limit, 1_000, Isolation.AUTO), Misbehaving.class);
    }

    private ExtractorPool started(ExtractorPool.Settings settings, Class<?> main) throws IOException {
        ExtractorPool pool = new ExtractorPool(settings, ends::add, main, temporary);
        pools.add(pool);
        pool.start();
        return pool;
    }

    private static ExtractorPool.Settings settings(
            int processes, Duration limit, int documentsPerProcess, Isolation isolation) {
        return new ExtractorPool.Settings(processes, 64, limit, documentsPerProcess, isolation, ClassPath.own());
    }

    private static Extraction.Result extract(ExtractorPool pool, String order) {
        return pool.extract(order.getBytes(StandardCharsets.UTF_8), "application/pdf", null);
    }

    private static String textOf(Extraction.Result result) {
        assertThat(result).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) result).document().text();
    }

    private static RejectionCode codeOf(Extraction.Result result) {
        assertThat(result).isInstanceOf(Extraction.Refused.class);
        return ((Extraction.Refused) result).code();
    }
}
