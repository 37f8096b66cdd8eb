package eu.vallum.platform.caller;

import eu.vallum.platform.caller.Acting.Kind;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller a validated access token names. The acting organisation is the only entry of the claim {@code organization}; a token with
 * none or several names nobody, because row security needs exactly one.
 */
final class TokenCaller {
    private TokenCaller() {}

    static @Nullable Acting of(JsonWebToken token) {
        if (!(token.getClaim("organization") instanceof JsonObject organisations) || organisations.size() != 1) {
            return null;
        }
        if (!(organisations.values().iterator().next() instanceof JsonObject organisation)) {
            return null;
        }
        var id = first(organisation, "vallum_id");
        var memberState = first(organisation, "member_state");
        if (id == null || memberState == null) {
            return null;
        }
        var client = text(token.getClaim("client_id"));
        return new Acting(
                client != null ? "client:" + client : token.getSubject(),
                name(token),
                client != null ? Kind.CLIENT : Kind.PERSON,
                UUID.fromString(id),
                memberState,
                Assurance.ofAcr(text(token.getClaim("acr"))),
                scopes(token));
    }

    static Set<String> scopes(JsonWebToken token) {
        var scope = text(token.getClaim("scope"));
        return scope == null
                ? Set.of()
                : Set.copyOf(List.of(scope.trim().split("\\s+"))); // Keycloak may name one twice
    }

    private static String name(JsonWebToken token) {
        var name = text(token.getClaim("name"));
        return name == null ? "" : name;
    }

    private static @Nullable String first(JsonObject organisation, String attribute) {
        return switch (organisation.get(attribute)) {
            case JsonArray array
            when array.size() == 1 && array.getFirst() instanceof JsonString only -> only.getString();
            case JsonString only -> only.getString();
            case null, default -> null;
        };
    }

    private static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case String text -> text;
            case JsonString text -> text.getString();
            case null, default -> null;
        };
    }
}
