package eu.vallum.gateway.door.identity;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a script's request from a navigation, so that a script is answered 499 and not sent to a sign-in page it cannot show. */
@ApplicationScoped
class Scripts implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        var mode = request.request().getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
