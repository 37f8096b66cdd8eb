package eu.vallum.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds path and trace to every problem on its way out, so that no one who answers has to think of them. */
class ProblemContext {
    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (response.getEntity() instanceof Problem problem) {
            var span = io.opentelemetry.api.trace.Span.current().getSpanContext();
            response.setEntity(problem.at(routing.request().path(), span.isValid() ? span.getTraceId() : null));
        }
    }
}
