package eu.vallum.gateway.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Sends the visitor's access token with a call to a service: {@code @RegisterProvider(CallerToken.class)} on the client's
 * interface. Calls for nobody go out without one. The trace header is added by the client's own instrumentation.
 */
public class CallerToken implements ClientRequestFilter {
    private final Visitor visitor;

    @Inject
    CallerToken(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void filter(ClientRequestContext call) {
        visitor.token().ifPresent(token -> call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
