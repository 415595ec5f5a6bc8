package nianbao.ingest.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/** What HTTP asks of every request and the server does not see to, before anything else is done with one. */
@ApplicationScoped
public class WellFormed {

    private static final int FIRST = 10_000;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(?:;.*)?");

    void register(@Observes Filters filters) {
        filters.register(WellFormed::pass, FIRST);
    }

    private static void pass(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // Had it a Content-Length besides, the server dropped that one; after such a request the connection must
            // end (RFC 9112, 6.1).
            hangUpBehind(exchange);
        }
        problem(request).ifPresentOrElse(problem -> refuse(problem, exchange), exchange::next);
    }

    /** The header tells the client; the server ends the connection by itself only where the client asked for it. */
    private static void hangUpBehind(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.version() != HttpVersion.HTTP_2) {
            exchange.addHeadersEndHandler(headers -> exchange.response().putHeader(HttpHeaders.CONNECTION, "close"));
            exchange.addEndHandler(answered -> request.connection().close());
        }
    }

    private static Optional<Problem> problem(HttpServerRequest request) {
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(Problem.malformedRequest("It must have one Host header (RFC 9112, 3.2)."));
        }
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean given = contentType != null && !contentType.isBlank();
        return given && !MEDIA_TYPE.matcher(contentType).matches()
                ? Optional.of(Problem.malformedRequest(
                        "Its Content-Type is no media type, such as text/html; leave it out where it is not known."))
                : Optional.empty();
    }

    private static void refuse(Problem problem, RoutingContext exchange) {
        hangUpBehind(exchange);
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.encode(problem));
    }
}
