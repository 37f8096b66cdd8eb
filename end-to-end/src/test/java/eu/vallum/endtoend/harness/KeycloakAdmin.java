package eu.vallum.endtoend.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.localstack.VallumPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak as its administrator sees it: who signed in, which tokens were asked for. */
public final class KeycloakAdmin {
    private static final String REALM = "/admin/realms/vallum";

    private final Api keycloak;
    private final String password;

    private KeycloakAdmin(URI base, String password) {
        this.keycloak = Api.at(base);
        this.password = password;
    }

    public static KeycloakAdmin of(VallumPlatform vallum) {
        return new KeycloakAdmin(vallum.keycloak(), vallum.keycloakAdminPassword());
    }

    /** A token with an administrator's minute of life; asked for anew each time, or a test would outlive it. */
    private Api admin() throws IOException, InterruptedException {
        var token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password));
        return keycloak.bearing(token);
    }

    private String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return keycloak.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/realms/%s/protocol/openid-connect/token".formatted(realm),
                        BodyPublishers.ofString(body))
                .expect(200)
                .text("/access_token");
    }

    /** How many events of these types there are, such as {@code REFRESH_TOKEN}. */
    public int events(String... types) throws IOException, InterruptedException {
        var query = java.util.Arrays.stream(types).map(type -> "type=" + type).collect(Collectors.joining("&"));
        return admin().get(REALM + "/events?max=5000&" + query)
                .expect(200)
                .json()
                .size();
    }

    /** Ends all sessions of a person; Keycloak tells every client and waits for their answers. */
    public void logOut(People person) throws IOException, InterruptedException {
        admin().post(REALM + "/users/" + user(person) + "/logout").expect(204);
    }

    /** The subject of a person's tokens. */
    public String user(People person) throws IOException, InterruptedException {
        var address = URLEncoder.encode(person.address(), StandardCharsets.UTF_8);
        return admin().get(REALM + "/users?exact=true&email=" + address)
                .expect(200)
                .text("/0/id");
    }

    /** Sets an attribute of a client, such as {@code access.token.lifespan} in seconds; the empty text takes it away. */
    public void set(String clientId, String attribute, String value) throws IOException, InterruptedException {
        var client = client(clientId);
        ((ObjectNode) client.path("attributes")).put(attribute, value);
        admin().put(REALM + "/clients/" + client.path("id").asText(), client.toString())
                .expect(204);
    }

    /** A copy of a client that acts for another organisation and signs in with this secret. */
    public void copy(String clientId, String name, String secret, JsonNode organisation)
            throws IOException, InterruptedException {
        var copy = (ObjectNode) client(clientId);
        copy.remove("id");
        copy.put("clientId", name)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", secret);
        for (var mapper : copy.path("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
            var config = (ObjectNode) mapper.path("config");
            if ("organization".equals(config.path("claim.name").asText())) {
                config.put("claim.value", organisation.toString());
            }
        }
        admin().post(REALM + "/clients", copy.toString()).expect(201);
    }

    /** An access token of a client that signs in with a secret. */
    public String tokenBySecret(String clientId, String secret) throws IOException, InterruptedException {
        return token(
                "vallum", Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    private JsonNode client(String clientId) throws IOException, InterruptedException {
        var found =
                admin().get(REALM + "/clients?clientId=" + clientId).expect(200).json();
        if (found.isEmpty()) throw new AssertionError("no client " + clientId);
        return found.get(0);
    }
}
