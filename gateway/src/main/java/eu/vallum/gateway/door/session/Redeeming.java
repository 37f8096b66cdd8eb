package eu.vallum.gateway.door.session;

import io.quarkus.oidc.client.OidcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Redeems a refresh token at Keycloak. The client's own time-out does not bound a hung server, so this one does. */
@Singleton
class Redeeming {
    /** More than a caller waits; the lease is extended as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClient keycloak;

    Redeeming(OidcClient keycloak) {
        this.keycloak = keycloak;
    }

    /** Never fails: what went wrong is a result. */
    Future<Redeemed> redeem(Tokens old) {
        Promise<Redeemed> result = Promise.promise();
        Uni.createFrom()
                .deferred(() -> keycloak.refreshTokens(old.refresh()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        fresh -> {
                            var id = fresh.get("id_token");
                            result.complete(new Redeemed.Fresh(new Tokens(
                                    id == null ? old.id() : id, fresh.getAccessToken(), fresh.getRefreshToken())));
                        },
                        failure -> result.complete(
                                String.valueOf(failure.getMessage()).contains("invalid_grant")
                                        ? new Redeemed.Refused()
                                        : new Redeemed.Unknown(failure)));
        return result.future();
    }
}
