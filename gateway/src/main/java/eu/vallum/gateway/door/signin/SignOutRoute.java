package eu.vallum.gateway.door.signin;

import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.identity.Credentials;
import eu.vallum.gateway.door.session.Session;
import eu.vallum.gateway.door.session.Sessions;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * {@code POST /session/logout}: ends the session here, on the other replicas, and at Keycloak. Keycloak is told by this process,
 * not by way of the browser, so that no token passes through an address.
 */
@Singleton
class SignOutRoute {
    private final Sessions sessions;
    private final KeycloakLogout keycloak;
    private final Answers answers;

    SignOutRoute(Sessions sessions, KeycloakLogout keycloak, Answers answers) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.post("/session/logout").order(-90).handler(this::signOut);
    }

    private void signOut(RoutingContext rc) {
        var cookie = Credentials.cookie(rc.request());
        rc.request().resume();
        if (cookie == null) {
            goodbye(rc);
            return;
        }
        sessions.load(cookie)
                .compose(found -> found.isEmpty() ? Future.succeededFuture() : end(cookie, found.get()))
                .onSuccess(done -> goodbye(rc))
                .onFailure(failure ->
                        answers.refuse(rc, DoorProblem.SESSIONS_DOWN, "You are still signed in; try again."));
    }

    /** Ours first: Keycloak's answer includes its notice to us, and may fail. */
    private Future<Void> end(String cookie, Session session) {
        return sessions.end(cookie)
                .compose(done -> sessions.endAll(session.sid()))
                .compose(done -> keycloak.end(session.tokens()));
    }

    private static void goodbye(RoutingContext rc) {
        rc.response()
                .addCookie(Cookie.cookie(Credentials.COOKIE, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
        if (rc.request().headers().contains("HX-Request")) {
            rc.response().setStatusCode(204).putHeader("HX-Redirect", "/").end();
            return;
        }
        rc.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/").end();
    }
}
