package nianbao.store.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.stage.Failure;
import nianbao.store.database.DatabaseConnection;
import nianbao.store.query.BadParameterException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Every failure of a request as a problem body. */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final DatabaseConnection database;

    @Inject
    Problems(DatabaseConnection database) {
        this.database = database;
    }

    static Response.ResponseBuilder response(
            Response.StatusType status, String code, String detail, List<Problem.Candidate> candidates) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "urn:nianbao:problem:" + code,
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        detail,
                        code,
                        candidates));
    }

    /** A request that can only wait in vain is told so at once. */
    @ServerRequestFilter
    Optional<Response> answerable() {
        return database.trouble() == null ? Optional.empty() : Optional.of(unavailable());
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.response();
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException e) {
        return response(Response.Status.BAD_REQUEST, "bad-parameter", e.getMessage(), null)
                .build();
    }

    /** What the framework refuses by itself: no such path, method or media type. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return response(status, code, "There is nothing to answer this request with; see /q/openapi.", null)
                .build();
    }

    @ServerExceptionMapper
    Response database(PersistenceException e) {
        return away(e) ? unavailable() : defect(e);
    }

    @ServerExceptionMapper
    Response defect(Exception e) {
        LOG.error("stage=store a request ended in a defect", e);
        return response(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something is wrong in the store; its log says what.",
                        null)
                .build();
    }

    private static Response unavailable() {
        return response(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "The database does not answer at the moment; the request may be repeated.",
                        null)
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    private static boolean away(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCConnectionException
                    || (cause instanceof SQLException fault && Failure.of(fault) == Failure.INFRASTRUCTURE)) {
                return true;
            }
        }
        return false;
    }
}
