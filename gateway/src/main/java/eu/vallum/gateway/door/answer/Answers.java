package eu.vallum.gateway.door.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.problem.Problem;
import eu.vallum.platform.problem.ProblemType;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Writes problem details for what the door refuses. Does nothing when an answer is already on its way. */
@Singleton
public class Answers {
    /** Seconds that a client should wait before it tries a failed service again. */
    private static final String SOON = "2";

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses the request; a body still to come is read and dropped, or the connection closed by the server. */
    public void refuse(RoutingContext request, ProblemType type, String detail) {
        var response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (type.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (type.status() == 401 && !response.headers().contains("WWW-Authenticate")) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        discard(request.request());
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(request, type, detail));
    }

    /** A small body is read and dropped, so that the connection lives on; a large or endless one ends the connection. */
    private static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && length.length() > 6)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        request.resume();
    }

    private String body(RoutingContext request, ProblemType type, String detail) {
        var span = Span.current().getSpanContext();
        try {
            return json.writeValueAsString(
                    type.problem(detail).at(request.request().path(), span.isValid() ? span.getTraceId() : null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
