package eu.vallum.gateway.door.signin;

import eu.vallum.gateway.door.answer.Answers;
import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.session.Sessions;
import eu.vallum.platform.problem.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * {@code POST /session/backchannel-logout}: Keycloak says that a sign-in is over. Once it has its 200, no replica takes the
 * session's cookie any more, and open streams are closed within half a second.
 */
@Singleton
class BackchannelLogout {
    private final LogoutTokens tokens;
    private final Sessions sessions;
    private final Answers answers;

    BackchannelLogout(LogoutTokens tokens, Sessions sessions, Answers answers) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.post("/session/backchannel-logout").order(-90).handler(this::take);
    }

    private void take(RoutingContext rc) {
        rc.request().setExpectMultipart(true);
        rc.request().resume().end().onSuccess(read -> {
            var token = rc.request().getFormAttribute("logout_token");
            if (token == null) {
                answers.refuse(rc, CommonProblem.MALFORMED, "Send the logout token as a form.");
                return;
            }
            tokens.sid(token)
                    .subscribe()
                    .with(
                            sid -> end(rc, sid),
                            bad -> answers.refuse(rc, CommonProblem.MALFORMED, "The logout token is not valid."));
        });
    }

    private void end(RoutingContext rc, String sid) {
        sessions.endAll(sid)
                .onSuccess(done -> rc.response()
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .setStatusCode(200)
                        .end())
                .onFailure(failure -> answers.refuse(rc, DoorProblem.SESSIONS_DOWN, "Send the token again."));
    }
}
