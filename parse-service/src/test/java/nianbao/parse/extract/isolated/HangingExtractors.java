package nianbao.parse.extract.isolated;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;

/** Children that do what their documents tell them to, for two seconds at most. */
@ApplicationScoped
@Alternative
public class HangingExtractors {

    private final ExtractorPool pool = new ExtractorPool(
            new ExtractorPool.Settings(2, 64, Duration.ofSeconds(2), 1_000, Isolation.AUTO, ClassPath.own()),
            end -> {},
            Misbehaving.class,
            Path.of(System.getProperty("java.io.tmpdir")));

    void start(@Observes StartupEvent event) throws IOException {
        pool.start();
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    @Produces
    @Alternative
    @Singleton
    Extractor extractor() {
        return new RoutingExtractor(Extraction::of, pool);
    }
}
