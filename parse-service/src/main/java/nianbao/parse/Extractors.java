package nianbao.parse;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;
import nianbao.parse.extract.isolated.ClassPath;
import nianbao.parse.extract.isolated.ExtractorPool;
import nianbao.parse.extract.isolated.RoutingExtractor;

/** The service's extractors: starts, counts and ends the child processes, and times each format. */
@ApplicationScoped
public class Extractors {

    private static final Map<String, String> FORMATS = Map.of(
            "text/html", "html",
            "text/plain", "text",
            "text/markdown", "text",
            "application/pdf", "pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);
    private static final int MOST_PROCESSES = 64;
    private static final long SMALLEST_HEAP_MIB = 64;

    private final ExtractorPool pool;
    private final MeterRegistry meters;

    @Inject
    Extractors(ParseConfig config, MeterRegistry meters) {
        this.meters = meters;
        this.pool = new ExtractorPool(settings(config.extractor()), this::ended);
        Gauge.builder("nianbao.parse.extractor.processes", pool, ExtractorPool::alive)
                .description("Child processes that run")
                .register(meters);
    }

    void start(@Observes StartupEvent event) throws IOException {
        pool.start();
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** Why no child process can be had, in a few words; null if one can. */
    String trouble() {
        return pool.trouble();
    }

    @Produces
    @Singleton
    Extractor extractor() {
        Extractor routing = new RoutingExtractor(Extraction::of, pool);
        return (bytes, mediaType, charset) -> meters.timer("nianbao.parse.extractions", "format", format(mediaType))
                .record(() -> routing.extract(bytes, mediaType, charset));
    }

    private static String format(String mediaType) {
        return mediaType == null ? "other" : FORMATS.getOrDefault(mediaType, "other");
    }

    private void ended(ExtractorPool.End why) {
        meters.counter(
                        "nianbao.parse.extractor.ends",
                        "reason",
                        why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }

    /**
     * What the pool is told.
     *
     * @throws IllegalArgumentException naming the setting that is out of its bounds
     */
    static ExtractorPool.Settings settings(ParseConfig.Extractor config) {
        long heapMiB = config.heap().asLongValue() >> 20;
        require(
                config.processes() >= 1 && config.processes() <= MOST_PROCESSES,
                "nianbao.parse.extractor.processes must be from 1 to 64");
        require(
                heapMiB >= SMALLEST_HEAP_MIB && heapMiB <= Integer.MAX_VALUE,
                "nianbao.parse.extractor.heap must be 64M or more");
        require(
                config.timeLimit().compareTo(SHORTEST_LIMIT) >= 0
                        && config.timeLimit().compareTo(LONGEST_LIMIT) <= 0,
                "nianbao.parse.extractor.time-limit must be from 1 s to 10 min");
        require(config.documentsPerProcess() >= 1, "nianbao.parse.extractor.documents-per-process must be 1 or more");
        return new ExtractorPool.Settings(
                config.processes(),
                (int) heapMiB,
                config.timeLimit(),
                config.documentsPerProcess(),
                config.isolation(),
                config.classPath().orElseGet(ClassPath::own));
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
