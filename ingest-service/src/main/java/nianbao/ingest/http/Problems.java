package nianbao.ingest.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the framework refuses by itself, and what nobody foresaw, as problem bodies too. */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** No such path, method or media type; what has a body is ours already. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        Response response = e.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        Response.ResponseBuilder refusal =
                Response.fromResponse(response).type(Problem.MEDIA_TYPE).entity(Problem.of(response.getStatusInfo()));
        if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            // All that there is at the door: documents come to the collection, and one of it is taken back.
            boolean one = uri.getPathSegments().size() > 1;
            refusal.header(HttpHeaders.ALLOW, one ? HttpMethod.DELETE : HttpMethod.POST);
        }
        return refusal.build();
    }

    @ServerExceptionMapper
    Response refused(Refused e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response defect(Exception e) {
        LOG.error("stage=ingest a request ended in a defect", e);
        return Problem.internal().response();
    }
}
