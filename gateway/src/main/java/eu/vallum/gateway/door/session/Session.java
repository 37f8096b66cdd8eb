package eu.vallum.gateway.door.session;

import eu.vallum.gateway.session.SignedIn;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser's session, unsealed.
 *
 * @param sid Keycloak's id of the session; 24 characters, not a UUID
 * @param version grows with each refresh
 * @param expiresAt when the access token expires
 * @param endsAt when the session ends at the latest
 * @param createdAt when the person signed in
 * @param tokens never leave the gateway but as a bearer to a service
 * @param who what pages may know
 * @param bearer the value of the Authorization header towards services
 */
public record Session(
        String sid,
        int version,
        Instant expiresAt,
        Instant endsAt,
        Instant createdAt,
        Tokens tokens,
        SignedIn who,
        String bearer) {

    static Session of(int version, Tokens tokens, Instant expiresAt, Instant endsAt, Instant createdAt) {
        return new Session(
                Claims.of(tokens.id()).required("sid"),
                version,
                expiresAt,
                endsAt,
                createdAt,
                tokens,
                Claims.signedIn(tokens, createdAt, endsAt),
                "Bearer " + tokens.access());
    }

    /** Whether the access token lives longer than a request may take to reach a service. */
    boolean fresh(Instant now, Duration skew) {
        return now.plus(skew).isBefore(expiresAt);
    }
}
