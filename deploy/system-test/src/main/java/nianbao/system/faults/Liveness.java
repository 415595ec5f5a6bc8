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
    private static final int UNAVAILABLE = 503;

    /** What a service says of itself. */
    enum Answer {
        /** It is alive. */
        ALIVE,
        /** It is not. */
        DOWN,
        /** Nothing: it is starting, paused or hangs. */
        NONE
    }

    private final Ports ports;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    Liveness(Ports ports) {
        this.ports = ports;
    }

    /** What the service says now. */
    Answer of(Part service) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(ports.url(service) + "/q/health/live"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            int status =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == UNAVAILABLE ? Answer.DOWN : Answer.ALIVE;
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
