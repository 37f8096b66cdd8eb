package eu.vallum.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens as Keycloak issues them, signed by a key that only tests trust. Tests of Keycloak itself use the real one.
 */
public final class TestTokens {
    private static final String ALL =
            "incident:read incident:write research:read research:write identity:read identity:write";
    private static final List<String> AUDIENCES = List.of("identity-service", "incident-service", "research-registry");

    private TestTokens() {}

    /** A person's token with every scope, acting for one organisation. */
    public static String person(String subject, String name, UUID organisation, String memberState) {
        return claims(subject, organisation, memberState, ALL)
                .claim("name", name)
                .claim("azp", "portal")
                .sign(TestIssuer.key());
    }

    /** A client's token with the scopes named (space separated), acting for one organisation. */
    public static String client(String clientId, UUID organisation, String memberState, String scopes) {
        return claims("service-account-" + clientId, organisation, memberState, scopes)
                .claim("client_id", clientId)
                .claim("azp", clientId)
                .sign(TestIssuer.key());
    }

    /** A valid token for another audience. */
    public static String wrongAudience(UUID organisation, String memberState) {
        return claims("stranger", organisation, memberState, ALL)
                .audience("something-else")
                .sign(TestIssuer.key());
    }

    /** A person's token that names no organisation, as after a sign-in without one. */
    public static String withoutOrganisation(String subject) {
        return base(subject, ALL).claim("name", subject).sign(TestIssuer.key());
    }

    private static JwtClaimsBuilder claims(String subject, UUID organisation, String memberState, String scopes) {
        return base(subject, scopes)
                .claim(
                        "organization",
                        Map.of(
                                "acting",
                                Map.of(
                                        "id", organisation.toString(),
                                        "vallum_id", List.of(organisation.toString()),
                                        "member_state", List.of(memberState))));
    }

    private static JwtClaimsBuilder base(String subject, String scopes) {
        return Jwt.claims()
                .issuer(TestIssuer.ISSUER)
                .subject(subject)
                .audience(new LinkedHashSet<>(AUDIENCES))
                .claim("scope", scopes)
                .claim("acr", "substantial")
                .claim("typ", "Bearer")
                .expiresIn(300);
    }
}
