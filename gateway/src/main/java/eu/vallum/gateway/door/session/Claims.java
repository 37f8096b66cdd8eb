package eu.vallum.gateway.door.session;

import eu.vallum.gateway.session.SignedIn;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims of tokens that came straight from Keycloak's token endpoint or out of the sealed store, and so are not verified again.
 * Never to be used for a token that a client sent.
 */
final class Claims {
    private final JsonObject claims;

    private Claims(JsonObject claims) {
        this.claims = claims;
    }

    static Claims of(String jwt) {
        var payload = jwt.split("\\.", 3)[1];
        return new Claims(new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)));
    }

    String required(String name) {
        var value = text(name);
        if (value == null) {
            throw new IllegalStateException("A token of the realm has no claim " + name);
        }
        return value;
    }

    /** When the token expires; tokens without an expiry are taken as expired. */
    Instant expiry() {
        return Instant.ofEpochSecond(claims.getLong("exp", 0L));
    }

    static SignedIn signedIn(Tokens tokens, Instant since, Instant until) {
        var id = Claims.of(tokens.id());
        var access = Claims.of(tokens.access());
        var organisation = access.organisation();
        var attributes = organisation == null ? new JsonObject() : organisation.attributes();
        var alias = organisation == null ? null : organisation.alias();
        var organisationId = first(attributes, "vallum_id");
        var name = id.text("name");
        var locale = id.text("locale");
        return new SignedIn(
                id.required("sub"),
                name == null ? id.required("preferred_username") : name,
                id.text("email"),
                organisationId == null ? null : UUID.fromString(organisationId),
                alias,
                first(attributes, "name") == null ? alias : first(attributes, "name"),
                first(attributes, "kind"),
                first(attributes, "member_state"),
                locale == null ? null : Locale.forLanguageTag(locale),
                Set.copyOf(List.of(access.claims.getString("scope", "").split(" "))),
                since,
                until);
    }

    private @Nullable String text(String name) {
        return claims.getValue(name) instanceof String value ? value : null;
    }

    /** The acting organisation: the claim's only entry; several mean that none was chosen. */
    private @Nullable Organisation organisation() {
        return claims.getValue("organization") instanceof JsonObject all && all.size() == 1
                ? all.stream()
                        .map(entry -> new Organisation(
                                entry.getKey(),
                                entry.getValue() instanceof JsonObject attributes ? attributes : new JsonObject()))
                        .findFirst()
                        .orElseThrow()
                : null;
    }

    private static @Nullable String first(JsonObject attributes, String name) {
        return switch (attributes.getValue(name)) {
            case String value -> value;
            case JsonArray values when !values.isEmpty() -> values.getString(0);
            case null, default -> null;
        };
    }

    private record Organisation(String alias, JsonObject attributes) {}
}
