package eu.vallum.gateway.door.token;

import eu.vallum.gateway.door.session.EndedSessions;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens with Quarkus' own support: tenant {@code bearer} for plain tokens, tenant {@code dpop} for those that come
 * with a proof of possession. A token bound to a key is refused without the proof, one bound to a certificate always, as
 * this door ends no mutual TLS.
 */
@Singleton
public class Verifying {
    private final OidcAuthenticationMechanism oidc;
    private final IdentityProviderManager providers;
    private final VerifiedTokens tokens;
    private final Proofs proofs;
    private final EndedSessions ended;

    Verifying(
            OidcAuthenticationMechanism oidc,
            IdentityProviderManager providers,
            VerifiedTokens tokens,
            Proofs proofs,
            EndedSessions ended) {
        this.oidc = oidc;
        this.providers = providers;
        this.tokens = tokens;
        this.proofs = proofs;
        this.ended = ended;
    }

    /** What the request's Authorization header is worth; never fails. */
    public Future<Verdict> verify(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (scheme(header, "Bearer ")) {
            return verified(request, "bearer").map(verdict -> {
                if (verdict instanceof Verdict.Good(VerifiedToken token)) {
                    if (token.thumbprint() != null) {
                        return new Verdict.Bad(
                                "The token is bound to a key; send it with the scheme DPoP and a proof.");
                    }
                    tokens.remember(header, token);
                }
                return verdict;
            });
        }
        if (scheme(header, "DPoP ")) {
            return verified(request, "dpop")
                    .compose(verdict -> verdict instanceof Verdict.Good(VerifiedToken token)
                            ? proofs.firstUse(request, token)
                            : Future.succeededFuture(verdict));
        }
        return Future.succeededFuture(new Verdict.Bad("Send the access token with the scheme Bearer or DPoP."));
    }

    private Future<Verdict> verified(RoutingContext request, String tenant) {
        Promise<Verdict> result = Promise.promise();
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, tenant);
        oidc.authenticate(request, providers)
                .map(identity -> lasting(judge(identity)))
                .subscribe()
                .with(
                        result::complete,
                        failure -> result.complete(
                                failure instanceof AuthenticationFailedException
                                        ? new Verdict.Bad("The access token is not valid, or no longer.")
                                        : new Verdict.Unknown()));
        return result.future();
    }

    /** Signature and expiry say nothing about a sign-out. */
    private Verdict lasting(Verdict verdict) {
        return verdict instanceof Verdict.Good(VerifiedToken token) && ended.has(token.sid())
                ? new Verdict.Bad("The session that the access token belongs to has ended.")
                : verdict;
    }

    private static Verdict judge(@Nullable SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            return new Verdict.Bad("The access token is not valid.");
        }
        // From the token itself: what the principal makes of a nested claim differs by its parser.
        var payload = Base64.getUrlDecoder().decode(jwt.getRawToken().split("\\.", 3)[1]);
        var claims = new JsonObject(new String(payload, StandardCharsets.UTF_8));
        var confirmation = claims.getJsonObject("cnf");
        var thumbprint = confirmation == null ? null : confirmation.getString("jkt");
        if (confirmation != null && thumbprint == null) {
            return new Verdict.Bad("The token is bound to a client certificate, which is not checked here.");
        }
        return new Verdict.Good(new VerifiedToken(
                jwt.getSubject(),
                claims.getString("azp", jwt.getSubject()),
                claims.getString("sid"),
                jwt.getAudience(),
                jwt.getExpirationTime() * 1000,
                thumbprint));
    }

    private static boolean scheme(@Nullable String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
