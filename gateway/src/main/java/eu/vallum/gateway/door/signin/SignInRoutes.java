package eu.vallum.gateway.door.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /session/login?to=…}: whoever arrives here is signed in, as the path asks for it before the route runs, and is sent
 * on to a page of ours. A sign-in that Keycloak refused leads back to the start page. An area's bare address, which people type,
 * leads to the area's first page.
 */
@Singleton
class SignInRoutes {
    private static final String FIRST_PAGE = "/app/overview";
    private static final String FIRST_PROJECTS = "/research-desk/projects";

    void register(@Observes Router router) {
        router.get("/session/login")
                .order(-90)
                .handler(rc -> send(rc, local(rc.request().getParam("to"))));
        router.get("/session/callback").order(-90).handler(rc -> send(rc, FIRST_PAGE));
        router.get("/app").order(-90).handler(rc -> send(rc, FIRST_PAGE));
        router.get("/research-desk").order(-90).handler(rc -> send(rc, FIRST_PROJECTS));
        router.get("/session/error").order(-90).handler(rc -> send(rc, "/"));
    }

    /** Only paths of ours: an open redirect would lend our name to others. */
    static String local(@Nullable String to) {
        return to != null && to.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && !to.startsWith("/session/")
                ? to
                : FIRST_PAGE;
    }

    private static void send(RoutingContext rc, String to) {
        rc.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, to)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
