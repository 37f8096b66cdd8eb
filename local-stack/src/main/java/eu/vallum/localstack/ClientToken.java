package eu.vallum.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets an access token as an agency's system does: {@code client_credentials} with a signed assertion (RFC 7523). */
final class ClientToken {
    private static final int ASSERTION_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClientToken() {}

    /**
     * An access token, valid for the realm's usual time.
     *
     * @throws StartFailed if the issuer cannot be reached or refuses, with its reason
     */
    static String get(URI issuer, String clientId, PrivateKey key) {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(issuer, clientId, key));
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var json = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new StartFailed("Keycloak gives %s no token: %s"
                        .formatted(clientId, json.path("error_description").asText(answer.body())));
            }
            return json.path("access_token").asText();
        } catch (IOException e) {
            throw new StartFailed("Keycloak does not answer at %s. Is Vallum running?".formatted(issuer), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted.", e);
        }
    }

    private static String assertion(URI issuer, String clientId, PrivateKey key) {
        var now = Clock.systemUTC().instant().getEpochSecond();
        var claims = Map.of(
                "iss",
                clientId,
                "sub",
                clientId,
                "aud",
                issuer.toString(),
                "jti",
                encode(Secrets.random(16)),
                "iat",
                now,
                "exp",
                now + ASSERTION_SECONDS);
        try {
            var unsigned = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + encode(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + encode(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
