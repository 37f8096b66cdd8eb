package eu.vallum.gateway.door.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The test Keycloak as an administrator and as an agency's client see it. */
public final class Realm {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String keycloak;
    private final String password;
    private final Path secrets;

    public Realm(Map<String, String> settings) {
        this(
                settings.get("VALLUM_KEYCLOAK_URL"),
                settings.get("vallum.test.keycloak.admin-password"),
                settings.get("vallum.test.secrets"));
    }

    public Realm(String keycloak, String password, String secrets) {
        this.keycloak = keycloak;
        this.password = password;
        this.secrets = Path.of(secrets);
    }

    /** Lets the client portal be used by a gateway at this address, with access tokens that live so long. */
    public void portalAt(String gateway, int accessTokenSeconds) {
        var client = new JsonArray(admin("GET", "/clients?clientId=portal", null)).getJsonObject(0);
        client.put("redirectUris", new JsonArray().add(gateway + "/session/callback"));
        client.getJsonObject("attributes")
                .put("backchannel.logout.url", gateway + "/session/backchannel-logout")
                .put("post.logout.redirect.uris", gateway + "/*")
                .put("access.token.lifespan", Integer.toString(accessTokenSeconds));
        admin("PUT", "/clients/" + client.getString("id"), client.encode());
    }

    /** Lets a client's access tokens live so long. */
    public void tokensOf(String clientId, int seconds) {
        var client = new JsonArray(admin("GET", "/clients?clientId=" + clientId, null)).getJsonObject(0);
        client.getJsonObject("attributes").put("access.token.lifespan", Integer.toString(seconds));
        admin("PUT", "/clients/" + client.getString("id"), client.encode());
    }

    /** A person with a password, a member of an Estonian organisation; gives the user's id. */
    public String person(String email, String secret) {
        admin(
                "POST",
                "/users",
                new JsonObject()
                        .put("username", email)
                        .put("email", email)
                        .put("firstName", "Kadri")
                        .put("lastName", "Tamm")
                        .put("enabled", true)
                        .put("emailVerified", true)
                        .put(
                                "credentials",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("type", "password")
                                                .put("value", secret)
                                                .put("temporary", false)))
                        .encode());
        var id = new JsonArray(admin("GET", "/users?exact=true&email=" + encode(email), null))
                .getJsonObject(0)
                .getString("id");
        join(id);
        return id;
    }

    private void join(String user) {
        var found = new JsonArray(admin("GET", "/organizations?search=Estonian", null));
        if (found.isEmpty()) {
            admin(
                    "POST",
                    "/organizations",
                    new JsonObject()
                            .put("name", "Estonian Cyber Incident Centre (demo)")
                            .put("alias", "ee-csirt")
                            .put(
                                    "domains",
                                    new JsonArray()
                                            .add(new JsonObject()
                                                    .put("name", "ee.example")
                                                    .put("verified", true)))
                            .put(
                                    "attributes",
                                    new JsonObject()
                                            .put(
                                                    "vallum_id",
                                                    new JsonArray().add("01900000-0000-7000-8000-000000000801"))
                                            .put("member_state", new JsonArray().add("EE"))
                                            .put("kind", new JsonArray().add("csirt")))
                            .encode());
            found = new JsonArray(admin("GET", "/organizations?search=Estonian", null));
        }
        admin("POST", "/organizations/" + found.getJsonObject(0).getString("id") + "/members", user);
    }

    /** Where tokens are given out. */
    public String tokenEndpoint() {
        return keycloak + "/realms/vallum/protocol/openid-connect/token";
    }

    public void endSessions(String user) {
        admin("POST", "/users/" + user + "/logout", "");
    }

    public int sessions(String user) {
        return new JsonArray(admin("GET", "/users/" + user + "/sessions", null)).size();
    }

    /** How many events of this type the realm noted. */
    public int events(String type) {
        return new JsonArray(admin("GET", "/events?max=5000&type=" + type, null)).size();
    }

    /** An access token of a demo client, for its signed assertion. */
    public String token(String client) {
        return token(client, "");
    }

    /** The same, bound to the key of a DPoP proof unless that is empty. */
    public String token(String client, String proof) {
        try {
            var now = Clock.systemUTC().instant().getEpochSecond();
            var issuer = keycloak + "/realms/vallum";
            var unsigned = part(new JsonObject().put("alg", "RS256").put("typ", "JWT")) + "."
                    + part(new JsonObject()
                            .put("iss", client)
                            .put("sub", client)
                            .put("aud", issuer)
                            .put("jti", UUID.randomUUID().toString())
                            .put("iat", now)
                            .put("exp", now + 60));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(client));
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            var answer = form(
                    proof,
                    issuer + "/protocol/openid-connect/token",
                    Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            client,
                            "client_assertion_type",
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                            "client_assertion",
                            unsigned + "." + base64(signature.sign())));
            return new JsonObject(answer.body()).getString("access_token");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key(String client) throws Exception {
        var pem = Files.readString(secrets.resolve(client + ".pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private String admin(String method, String path, String body) {
        try {
            var token = new JsonObject(form(
                                    "",
                                    keycloak + "/realms/master/protocol/openid-connect/token",
                                    Map.of(
                                            "grant_type", "password",
                                            "client_id", "admin-cli",
                                            "username", "admin",
                                            "password", password))
                            .body())
                    .getString("access_token");
            var publisher =
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/vallum" + path))
                            .header("authorization", "Bearer " + token)
                            .header("content-type", "application/json")
                            .method(method, publisher)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> form(String proof, String address, Map<String, String> fields)
            throws Exception {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!proof.isEmpty()) {
            request.header("DPoP", proof);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String part(JsonObject json) {
        return base64(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
