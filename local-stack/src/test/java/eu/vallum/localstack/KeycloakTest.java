package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakTest {
    @Test
    void imports_the_realm_and_gives_a_demo_client_a_token_for_its_signed_assertion() throws Exception {
        // given: what a service's tests get
        var stack = new TestStack();
        stack.init(Map.of("database", "identity", "keycloak", "true"));
        var settings = stack.start();

        // when
        var issuer = URI.create(settings.get("VALLUM_ISSUER"));
        var secrets = Secrets.in(java.nio.file.Path.of(settings.get("vallum.test.secrets")));
        var token = ClientToken.get(issuer, "demo-agency", new KeyFiles(secrets).clientKey("demo-agency"));

        // then
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertEquals(issuer.toString(), claims.path("iss").asText());
        assertEquals("demo-agency", claims.path("azp").asText());
        assertTrue(claims.path("scope").asText().contains("incident:read"), claims.toString());
        assertTrue(claims.path("organization").has("eu-agency"), claims.toString());
    }
}
