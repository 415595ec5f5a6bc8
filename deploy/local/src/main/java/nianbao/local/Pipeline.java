package nianbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole pipeline on this machine: broker, database and the four services, each a process of its own. Closing it stops all of them,
 * in order, whatever state they are in.
 */
public final class Pipeline implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofSeconds(180);
    private static final int LOOK_MILLIS = 100;

    private final Ports ports;
    private final Progress progress;
    private final List<Part> parts;
    private final DataFolder folder;
    private final Commands commands;
    private final Readiness readiness;
    private final Map<Part, Child> running = new EnumMap<>(Part.class);
    private final Map<Part, Deque<Child>> others = new EnumMap<>(Part.class);
    private boolean closed;

    /**
     * Takes the data folder and makes sure of the ports; nothing is started yet.
     *
     * @param home the repository, with the services built
     * @param data where broker and database keep their data, and all parts their logs
     * @throws Complaint if the folder or a port cannot be had
     */
    public Pipeline(Path home, Path data, Ports ports, Progress progress) {
        this(home, data, ports, progress, Detours.none(ports));
    }

    /**
     * The same, some things otherwise than usual.
     *
     * @throws Complaint if the folder or a port cannot be had
     */
    public Pipeline(Path home, Path data, Ports ports, Progress progress, Detours detours) {
        this.ports = ports;
        this.progress = progress;
        this.parts = detours.parts();
        this.folder = DataFolder.take(data);
        this.commands = new Commands(home, folder.path(), ports, detours);
        this.readiness = new Readiness(ports, detours);
        try {
            ports.requireFree(parts);
        } catch (Complaint e) {
            close();
            throw e;
        }
    }

    /** The processes of this run, in the order of their start. */
    public List<Part> parts() {
        return parts;
    }

    /** Where the parts listen. */
    public Ports ports() {
        return ports;
    }

    /** The folder of the parts' logs. */
    public Path logs() {
        return folder.logs();
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws Complaint if a part ends or does not become ready
     */
    public void start() throws InterruptedException {
        startTogether(parts.stream().filter(part -> !part.isService()).toList());
        startTogether(parts.stream().filter(Part::isService).toList());
    }

    private void startTogether(List<Part> parts) throws InterruptedException {
        for (Part part : parts) {
            start(part);
        }
        for (Part part : parts) {
            awaitReady(part);
        }
    }

    /** Starts one part; it is not ready yet. Does nothing once the pipeline is closed. */
    public void start(Part part) {
        start(part, commands.of(part));
    }

    /** Starts a service with options of its JVM that go before the usual ones: a heap, a system property. */
    public void startWith(Part service, List<String> options) {
        start(service, commands.of(service, options));
    }

    private synchronized void start(Part part, List<String> command) {
        if (!closed) {
            progress.say("starting the " + part.processName());
            running.put(part, Child.start(part, command, log(part)));
        }
    }

    /** Asks a part to end, and waits until it has. */
    public void stop(Part part) {
        Child leaving;
        synchronized (this) {
            leaving = running.remove(part);
        }
        leaving.askToStop();
        leaving.awaitEnd();
    }

    /**
     * Waits until a part can be worked with.
     *
     * @throws Complaint if any part ends, or this one takes too long
     */
    public void awaitReady(Part part) throws InterruptedException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!readiness.of(part)) {
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw new Complaint("The " + part.processName() + " was not ready within " + START_WITHIN.toSeconds()
                        + " seconds; its log is " + log(part) + ".");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        progress.say("the " + part.processName() + " is ready");
    }

    /** Ends a part as a crash would, with SIGKILL. */
    public synchronized void kill(Part part) {
        running.remove(part).kill();
    }

    /** Whether the part's process, started and not killed on purpose, runs. */
    public synchronized boolean isAlive(Part part) {
        Child child = running.get(part);
        return child != null && child.isAlive();
    }

    /** Whether the part can be worked with now. */
    public boolean isReady(Part part) throws InterruptedException {
        return readiness.of(part);
    }

    /** The part's process; of the database, the process that looks after the server. */
    public synchronized long pid(Part part) {
        return running.get(part).pid();
    }

    /** Starts a further instance of a service on any free port; it is not ready yet. Its log goes by its instance's name. */
    public void startAnother(Part service, String instance) {
        startAnother(service, instance, List.of());
    }

    /** The same, with options of its JVM that go before the usual ones. */
    public synchronized void startAnother(Part service, String instance, List<String> options) {
        if (!closed) {
            progress.say("starting another " + service.processName() + ", instance " + instance);
            Path log = logs().resolve(service.processName() + "-" + instance + ".log");
            List<String> command = commands.another(service, instance, FreePort.any(), options);
            others.computeIfAbsent(service, none -> new ArrayDeque<>()).push(Child.start(service, command, log));
        }
    }

    /** Asks the last further instance of a service to end, and waits until it has. Does nothing where there is none. */
    public void stopAnother(Part service) {
        Child leaving;
        synchronized (this) {
            Deque<Child> instances = others.get(service);
            leaving = instances == null ? null : instances.poll();
        }
        if (leaving != null) {
            leaving.askToStop();
            leaving.awaitEnd();
        }
    }

    /**
     * Makes sure that every part that was started, and not killed on purpose, still runs.
     *
     * @throws Complaint naming one that does not, and its log
     */
    public void requireAlive() {
        casualty().ifPresent(sentence -> {
            throw new Complaint(sentence);
        });
    }

    private synchronized Optional<String> casualty() {
        return running.values().stream()
                .filter(child -> !closed && !child.isAlive())
                .findFirst()
                .map(Child::obituary);
    }

    /** Stops everything: the services, then what they stand on. The data stay. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!running.isEmpty()) {
            progress.say("stopping everything");
        }
        others.values().forEach(instances -> instances.forEach(Child::askToStop));
        others.values().forEach(instances -> instances.forEach(Child::awaitEnd));
        stopTogether(running.keySet().stream().filter(Part::isService).toList());
        stopTogether(new ArrayList<>(running.keySet()));
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopTogether(List<Part> parts) {
        parts.forEach(part -> running.get(part).askToStop());
        parts.forEach(part -> running.remove(part).awaitEnd());
    }

    private Path log(Part part) {
        return logs().resolve(part.processName() + ".log");
    }
}
