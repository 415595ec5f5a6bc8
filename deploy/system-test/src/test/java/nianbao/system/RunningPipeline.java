package nianbao.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nianbao.local.Folders;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;
import nianbao.local.Submitter;

/** The whole pipeline as separate processes on free ports, with a producer and a consumer like anybody's. Its logs stay in target/run. */
public final class RunningPipeline implements AutoCloseable {

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

    /** SIGKILL. */
    void kill(Part part) {
        pipeline.kill(part);
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
