package eu.vallum.gateway.door.token;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * Proofs of possession (RFC 9449) after their signature, method, address and binding were verified: each must be recent and may
 * be used once, over all replicas. With the store down a proof cannot be told from its replay and is not taken.
 */
@Singleton
class Proofs {
    /** How far a proof's time may lie from ours, either way. */
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private static final String FIRST =
            "insert into door.dpop_jti (jti, expires_at) values ($1, $2) on conflict (jti) do nothing";

    private final Pool pool;
    private final Clock clock;

    Proofs(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Future<Verdict> firstUse(RoutingContext request, VerifiedToken token) {
        if (token.thumbprint() == null) {
            return Future.succeededFuture(new Verdict.Bad("The token is not bound to a key; send it as Bearer."));
        }
        var proof = request.request().getHeader("DPoP");
        if (proof == null) {
            return Future.succeededFuture(new Verdict.Bad("Send a DPoP proof."));
        }
        var claims = claims(proof);
        var issued = Instant.ofEpochSecond(claims.getLong("iat", 0L));
        var jti = claims.getString("jti", "");
        var now = clock.instant();
        if (jti.isEmpty() || Duration.between(issued, now).abs().compareTo(WINDOW) > 0) {
            return Future.succeededFuture(new Verdict.Bad("The DPoP proof is too old, or has no jti."));
        }
        var until = now.plus(WINDOW.multipliedBy(2)).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(FIRST)
                .execute(Tuple.of(Buffer.buffer(hash(token.thumbprint() + ' ' + jti)), until))
                .timeout(2, TimeUnit.SECONDS)
                .<Verdict>map(rows -> rows.rowCount() == 1
                        ? new Verdict.Good(token)
                        : new Verdict.Bad("The DPoP proof was used before."))
                .otherwise(new Verdict.Unknown());
    }

    private static JsonObject claims(String proof) {
        var payload = Base64.getUrlDecoder().decode(proof.split("\\.", 3)[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
