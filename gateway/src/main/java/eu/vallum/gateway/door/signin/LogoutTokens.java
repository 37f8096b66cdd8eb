package eu.vallum.gateway.door.signin;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Verifies Keycloak's logout tokens. The only class that reaches into Quarkus' internals for it: the public way keeps ended
 * sessions in one process' memory and hides their id.
 */
@Singleton
class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantConfigBean tenants;

    LogoutTokens(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    /** The session id; fails when the token is not Keycloak's, not for us, or not a logout token. */
    Uni<String> sid(String token) {
        return tenants.getDefaultTenant()
                .initialize()
                .chain(tenant -> verified(tenant.provider(), token))
                .map(done -> claims(token));
    }

    /** A key that is not known yet may be new: keys are read again, once. */
    private static Uni<?> verified(OidcProvider provider, String token) {
        try {
            return Uni.createFrom().item(provider.verifyLogoutJwtToken(token));
        } catch (InvalidJwtException e) {
            if (String.valueOf(e.getMessage()).contains("UnresolvableKeyException")) {
                return provider.refreshJwksAndVerifyJwtToken(token, true, false, null);
            }
            return Uni.createFrom().failure(e);
        }
    }

    private static String claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
        var claims = new JsonObject(new String(payload, StandardCharsets.UTF_8));
        if (claims.containsKey("nonce")
                || !(claims.getValue("events") instanceof JsonObject events && events.containsKey(EVENT))
                || !(claims.getValue("sid") instanceof String sid)) {
            throw new IllegalArgumentException("Not a logout token of one session");
        }
        return sid;
    }
}
