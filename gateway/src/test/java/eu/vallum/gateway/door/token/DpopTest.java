package eu.vallum.gateway.door.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.People;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class DpopTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    @Test
    void a_token_bound_to_a_key_needs_a_fresh_proof_for_each_request() throws Exception {
        // given
        var key = key();
        var endpoint = People.realm().tokenEndpoint();
        var token = People.realm().token("demo-agency", proof(key, "POST", endpoint, ""));
        var claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        assertTrue(claims.containsKey("cnf"), "bound: " + claims);
        var address = People.gateway() + INCIDENTS;
        var browser = new Browser(People.gateway());
        var proof = proof(key, "GET", address, token);

        // when, then
        assertEquals(
                200,
                browser.get(address, "Authorization", "DPoP " + token, "DPoP", proof)
                        .statusCode());
        assertEquals(
                401,
                browser.get(address, "Authorization", "DPoP " + token, "DPoP", proof)
                        .statusCode(),
                "a replay");
        assertEquals(401, browser.get(address, "Authorization", "DPoP " + token).statusCode(), "no proof");
        assertEquals(
                401, browser.get(address, "Authorization", "Bearer " + token).statusCode(), "as plain bearer");
        var foreign = proof(key(), "GET", address, token);
        assertEquals(
                401,
                browser.get(address, "Authorization", "DPoP " + token, "DPoP", foreign)
                        .statusCode(),
                "other key");
        var elsewhere = proof(key, "GET", People.gateway() + "/api/incident/v1/shared", token);
        assertEquals(
                401,
                browser.get(address, "Authorization", "DPoP " + token, "DPoP", elsewhere)
                        .statusCode(),
                "other path");
    }

    private static KeyPair key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String proof(KeyPair key, String method, String address, String token) throws Exception {
        var rsa = (RSAPublicKey) key.getPublic();
        var header = new JsonObject()
                .put("typ", "dpop+jwt")
                .put("alg", "RS256")
                .put(
                        "jwk",
                        new JsonObject()
                                .put("kty", "RSA")
                                .put("e", unsigned(rsa.getPublicExponent().toByteArray()))
                                .put("n", unsigned(rsa.getModulus().toByteArray())));
        var claims = new JsonObject()
                .put("jti", UUID.randomUUID().toString())
                .put("htm", method)
                .put("htu", address)
                .put("iat", Clock.systemUTC().instant().getEpochSecond());
        if (!token.isEmpty()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            claims.put("ath", base64(hash));
        }
        var content = base64(header.encode().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.encode().getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String unsigned(byte[] number) {
        var from = number[0] == 0 ? 1 : 0;
        return base64(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
