package eu.vallum.gateway.door.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What depends on how the gateway is reached, and on what an answer says itself. */
class SecurityHeadersTest {
    private static final URI ISSUER = URI.create("https://login.example:8443/realms/vallum");

    @Test
    void over_tls_browsers_are_told_to_stay_with_it_on_pages_and_on_data() {
        // given
        var security = new SecurityHeaders(URI.create("https://vallum.example"), ISSUER);
        var page = MultiMap.caseInsensitiveMultiMap();
        var data = MultiMap.caseInsensitiveMultiMap();
        // when
        security.onPage(page);
        security.onData(data);
        // then
        assertEquals("max-age=63072000; includeSubDomains", page.get("Strict-Transport-Security"));
        assertEquals("max-age=63072000; includeSubDomains", data.get("Strict-Transport-Security"));
        assertTrue(String.valueOf(page.get("Content-Security-Policy"))
                .endsWith("; form-action 'self' https://login.example:8443"));
    }

    @Test
    void what_may_be_kept_says_so_itself_and_what_says_nothing_is_not_kept() {
        // given
        var security = new SecurityHeaders(URI.create("http://localhost:8080"), ISSUER);
        var file = MultiMap.caseInsensitiveMultiMap().set("Cache-Control", "public, max-age=60");
        var page = MultiMap.caseInsensitiveMultiMap().set("Server", "a name and a version");
        // when
        security.onPage(file);
        security.onPage(page);
        // then
        assertEquals("public, max-age=60", file.get("Cache-Control"));
        assertEquals("no-store", page.get("Cache-Control"));
        assertFalse(page.contains("Server"));
    }
}
