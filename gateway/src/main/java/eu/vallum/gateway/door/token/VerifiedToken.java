package eu.vallum.gateway.door.token;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access token whose signature, issuer and expiry were verified.
 *
 * @param subject who it speaks for
 * @param client the client it was issued to; the one whose requests are counted
 * @param sid Keycloak's session, null for tokens without one
 * @param audiences services that may take it
 * @param expiresAt milliseconds since 1970
 * @param thumbprint key that must prove possession (RFC 9449), null for a plain bearer token
 */
public record VerifiedToken(
        String subject,
        String client,
        @Nullable String sid,
        Set<String> audiences,
        long expiresAt,
        @Nullable String thumbprint) {}
