package eu.vallum.gateway.portal.publicform;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Tells the service from which network a visitor without an account comes, as the door does for calls that it passes on. */
public class VisitorNetwork implements ClientRequestFilter {
    private final RoutingContext request;

    @Inject
    VisitorNetwork(RoutingContext request) {
        this.request = request;
    }

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders()
                .putSingle("X-Forwarded-For", request.request().remoteAddress().hostAddress());
    }
}
