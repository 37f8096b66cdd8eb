package eu.vallum.gateway.door.identity;

import eu.vallum.gateway.door.answer.DoorProblem;
import eu.vallum.gateway.door.session.Session;
import eu.vallum.gateway.session.SignedIn;
import eu.vallum.platform.problem.ProblemException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Quarkus' security for pages, with our sessions: the identity comes from the row, and Quarkus' sign-in is asked only where a
 * sign-in happens. So it never refreshes tokens, and never takes a store that is down for a session that ended.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class DoorMechanism implements HttpAuthenticationMechanism {
    private static final String CALLBACK = "/session/callback";
    private static final String RESUME = "/session/login?to=/app/resume";

    private final OidcAuthenticationMechanism oidc;
    private final Credentials credentials;

    DoorMechanism(OidcAuthenticationMechanism oidc, Credentials credentials) {
        this.oidc = oidc;
        this.credentials = credentials;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        if (CALLBACK.equals(request.request().path())) {
            return oidc.authenticate(request, providers);
        }
        if (request.request().headers().contains("Authorization")) {
            return Uni.createFrom().nullItem(); // pages take sessions only; tokens are for /api
        }
        return Uni.createFrom()
                .completionStage(() -> credentials.of(request).toCompletionStage())
                .chain(who -> switch (who) {
                    case Who.Person(Session session) -> Uni.createFrom().item(identity(session));
                    case Who.Unknown() ->
                        Uni.createFrom()
                                .failure(new ProblemException(
                                        DoorProblem.SESSIONS_DOWN, "Try again in a moment; you are still signed in."));
                    case Who.Nobody nobody -> {
                        if (nobody.sessionEnded()) {
                            forgetCookie(request);
                        }
                        yield Uni.createFrom().nullItem();
                    }
                    case Who.Client client -> Uni.createFrom().nullItem();
                    case Who.Refused refused -> Uni.createFrom().nullItem();
                });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (request.request().headers().contains("HX-Request")) {
            // Asking Quarkus here would drop one more state cookie for each background request.
            return Uni.createFrom().item(new ChallengeData(401, "HX-Refresh", "true"));
        }
        if (sendsForm(request)) {
            // What was typed cannot travel through the sign-in; the page behind this address gives it back from the
            // browser.
            return Uni.createFrom().item(new ChallengeData(303, "Location", RESUME));
        }
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }

    static SecurityIdentity identity(Session session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.who().subject()))
                .addAttribute(SignedIn.ATTRIBUTE, session.who())
                .addCredential(new TokenCredential(session.tokens().access(), "bearer"))
                .build();
    }

    /** A form of a page, sent by a person: not by a script, which is answered as such. */
    private static boolean sendsForm(RoutingContext request) {
        var mode = request.request().getHeader("Sec-Fetch-Mode");
        return request.request().method() == HttpMethod.POST && (mode == null || mode.equals("navigate"));
    }

    private static void forgetCookie(RoutingContext request) {
        if (!request.response().headWritten()) {
            request.response()
                    .addCookie(Cookie.cookie(Credentials.COOKIE, "")
                            .setPath("/")
                            .setMaxAge(0)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
        }
    }
}
