package nianbao.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks the parts of a run whether they can be worked with. */
final class Readiness {

    private static final int ANSWER_MILLIS = 2_000;

    private final Ports ports;
    private final Detours detours;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(ANSWER_MILLIS))
            .build();

    Readiness(Ports ports, Detours detours) {
        this.ports = ports;
        this.detours = detours;
    }

    /** Whether the part can be worked with now. */
    boolean of(Part part) throws InterruptedException {
        return isListening(ports.of(part))
                && switch (part) {
                    case BROKER, BROKER_2, BROKER_3 -> brokerAnswers(part);
                    case DATABASE -> databaseAnswers();
                    case INGEST, PARSE, VALIDATE, STORE -> saysReady(part);
                };
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), ANSWER_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean brokerAnswers(Part broker) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", detours.address(broker),
                "request.timeout.ms", ANSWER_MILLIS,
                "default.api.timeout.ms", ANSWER_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = DriverManager.getConnection(
                EmbeddedDatabase.jdbcUrl(ports.of(Part.DATABASE)), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD)) {
            return connection.isValid(ANSWER_MILLIS / 1_000);
        } catch (SQLException e) {
            return false; // starting, or the project's database is still being created
        }
    }

    private boolean saysReady(Part service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(ports.url(service) + "/q/health/ready"))
                .timeout(Duration.ofMillis(ANSWER_MILLIS))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
