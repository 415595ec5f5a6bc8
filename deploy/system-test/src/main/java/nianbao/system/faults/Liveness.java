package nianbao.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nianbao.local.Part;
import nianbao.local.Ports;

/** Asks the services whether they are alive, as an orchestrator does. */
final class Liveness {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    private static final int DOWN = 503;

    private final Ports ports;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    Liveness(Ports ports) {
        this.ports = ports;
    }

    /** Whether the service says so. No answer is no verdict: it is starting, or paused. */
    boolean isDown(Part service) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(ports.url(service) + "/q/health/live"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == DOWN;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
