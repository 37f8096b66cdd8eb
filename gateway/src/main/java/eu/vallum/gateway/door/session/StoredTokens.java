package eu.vallum.gateway.door.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Gives Quarkus' sign-in our store: it hands over the tokens once and puts the cookie's value into the browser. */
@Alternative
@Priority(1)
@ApplicationScoped
class StoredTokens implements TokenStateManager {
    private final Sessions sessions;

    StoredTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return uni(sessions.create(new Tokens(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken())));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return uni(sessions.load(cookie))
                .map(found -> found.map(session -> new AuthorizationCodeTokens(
                                session.tokens().id(),
                                session.tokens().access(),
                                session.tokens().refresh()))
                        .orElseThrow(() -> new IllegalStateException("The session ended")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String cookie, OidcRequestContext<Void> context) {
        return uni(sessions.replace(cookie));
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
