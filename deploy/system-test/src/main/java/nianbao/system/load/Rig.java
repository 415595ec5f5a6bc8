package nianbao.system.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.local.Folders;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;

/** The pipeline's processes, started and stopped as a measurement needs them. */
final class Rig implements AutoCloseable {

    /** The four services, in the order of a document's way. */
    static final List<Part> SERVICES =
            Arrays.stream(Part.values()).filter(Part::isService).toList();

    private final Path data;
    private final Pipeline pipeline;

    /** Takes the data folder, emptied; nothing is started yet. */
    Rig(Path home, Path data, Ports ports, Progress progress) {
        Folders.delete(data);
        this.data = data;
        this.pipeline = new Pipeline(home, data, ports, progress);
    }

    /** Starts broker and database, and the services for as long as they take to make their topics and tables. */
    void prepare() throws InterruptedException {
        pipeline.start();
        SERVICES.forEach(pipeline::stop);
    }

    /** Starts a service as so many processes, each with these options of its JVM, and waits until the first is ready. */
    void start(Part service, int instances, List<String> options) throws InterruptedException {
        begin(service, instances, options);
        pipeline.awaitReady(service);
    }

    /** Starts a service and does not wait. */
    void begin(Part service, int instances, List<String> options) {
        List<String> withLog = new ArrayList<>(options);
        withLog.add(GcLog.option(gcLog(service)));
        pipeline.startWith(service, withLog);
        for (int i = 1; i < instances; i++) {
            pipeline.startAnother(service, Integer.toString(i), options);
        }
    }

    /** Waits until a service can be worked with. */
    void awaitReady(Part service) throws InterruptedException {
        pipeline.awaitReady(service);
    }

    /** Ends all processes of a service. */
    void stop(Part service, int instances) {
        for (int i = 1; i < instances; i++) {
            pipeline.stopAnother(service);
        }
        pipeline.stop(service);
    }

    /** The memory that a service's first process took so far. */
    Footprint footprint(Part service) throws IOException {
        return Footprint.of(pipeline.pid(service), gcLog(service));
    }

    /** What lies on the disk of a part, in MiB. */
    long diskMib(Part part) throws IOException {
        return Footprint.diskMib(data.resolve(part.processName()));
    }

    /** The log of a service's first process. */
    Path log(Part service) {
        return pipeline.logs().resolve(service.processName() + ".log");
    }

    /**
     * Makes sure that all that was started still runs.
     *
     * @throws nianbao.local.Complaint naming what does not
     */
    void requireAlive() {
        pipeline.requireAlive();
    }

    Ports ports() {
        return pipeline.ports();
    }

    private Path gcLog(Part service) {
        return pipeline.logs().resolve(service.processName() + ".gc");
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
