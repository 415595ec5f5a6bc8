package nianbao.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.local.Folders;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;
import nianbao.local.Submitter;

/** The whole pipeline as separate processes on free ports, with a producer and a consumer like anybody's. Its logs stay in target/run. */
public final class RunningPipeline implements AutoCloseable {

    private static final int STOP_SECONDS = 10;
    private static final int TERMINATED = 128 + 15;
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final Path home;
    private final Pipeline pipeline;
    private final Submitter submitter;
    private final Events events;
    private final Rest rest;

    private RunningPipeline(Path home, Pipeline pipeline) {
        this.home = home;
        this.pipeline = pipeline;
        this.submitter = new Submitter(pipeline.ports().bootstrapServers());
        this.events = new Events(pipeline.ports().bootstrapServers());
        this.rest = new Rest(pipeline.ports());
    }

    static RunningPipeline start() throws InterruptedException {
        Path home = home();
        Path data = home.resolve("deploy/system-test/target/run");
        Folders.delete(data);
        Pipeline pipeline = new Pipeline(home, data, Ports.free(), new Progress(System.out));
        try {
            pipeline.start();
            return new RunningPipeline(home, pipeline);
        } catch (RuntimeException | InterruptedException e) {
            pipeline.close();
            throw e;
        }
    }

    /** The repository. */
    public static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/samples"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Where its parts listen. */
    Ports ports() {
        return pipeline.ports();
    }

    Submitter submitter() {
        return submitter;
    }

    Events events() {
        return events;
    }

    Rest rest() {
        return rest;
    }

    /** The five documents of deploy/samples. */
    List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("deploy/samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The sample whose name begins so. */
    Path sample(String name) throws IOException {
        return samples().stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The report of Yueqing's health bureau as that of another bureau of the city: a report that no other test submits. */
    byte[] reportOf(String bureau) throws IOException {
        return Files.readString(sample("yueqing")).replace("卫生健康局", bureau).getBytes(StandardCharsets.UTF_8);
    }

    /** SIGKILL. */
    void kill(Part part) {
        pipeline.kill(part);
    }

    /**
     * SIGTERM to all of them at once; returns when each is gone.
     *
     * @throws AssertionError if one takes longer than a stop may, or does not end as one that was asked to
     */
    void stop(Part... parts) throws InterruptedException {
        List<ProcessHandle> leaving = Stream.of(parts).map(this::process).toList();
        leaving.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : leaving) {
            try {
                process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("still there " + STOP_SECONDS + " s after SIGTERM: " + process.info(), e);
            }
        }
        for (Part part : parts) {
            assertThatThrownBy(pipeline::requireAlive).hasMessageContaining("exit code " + TERMINATED);
            pipeline.kill(part); // and is missed no more
        }
    }

    /** Stops the part's process where it is, and lets it go on. */
    void freeze(Part part) throws IOException, InterruptedException {
        signal("STOP", part);
    }

    /** Undoes {@link #freeze}. */
    void thaw(Part part) throws IOException, InterruptedException {
        signal("CONT", part);
    }

    private void signal(String name, Part part) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pipeline.pid(part)))
                .start()
                .waitFor();
    }

    private ProcessHandle process(Part part) {
        return ProcessHandle.of(pipeline.pid(part)).orElseThrow();
    }

    /** Starts a second ingest-service. */
    void startAnotherDoor(String instance) {
        pipeline.startAnother(Part.INGEST, instance);
    }

    /** SIGTERM to the second ingest-service; returns when it is gone. */
    void stopAnotherDoor() {
        pipeline.stopAnother(Part.INGEST);
    }

    /** Where a second ingest-service listens, as its log says; nothing where it does not yet. */
    Optional<URI> anotherDoor(String instance) throws IOException {
        Path log = pipeline.logs().resolve(Part.INGEST.processName() + "-" + instance + ".log");
        return LISTENING
                .matcher(Files.exists(log) ? Files.readString(log) : "")
                .results()
                .reduce((earlier, later) -> later)
                .map(listening -> URI.create(listening.group(1)));
    }

    /** Starts it; it is not ready yet. */
    void start(Part part) {
        pipeline.start(part);
    }

    /** Starts it again and waits until it is ready. */
    void startAgain(Part part) throws InterruptedException {
        pipeline.start(part);
        pipeline.awaitReady(part);
    }

    /** Starts one more instance of a service and does not wait. */
    void startAnother(Part service, String instance) {
        pipeline.startAnother(service, instance);
    }

    /** Ends the last instance that was started so, in order. */
    void stopAnother(Part service) {
        pipeline.stopAnother(service);
    }

    @Override
    public void close() {
        submitter.close();
        events.close();
        pipeline.close();
    }
}
