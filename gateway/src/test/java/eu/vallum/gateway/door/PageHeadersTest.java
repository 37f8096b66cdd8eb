package eu.vallum.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages, and whatever stands in for one, tell a browser. */
@QuarkusTest
@WithTestResource(DoorStack.class)
class PageHeadersTest {
    private static final Map<String, String> ON_PAGES = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");

    @ParameterizedTest
    @CsvSource({
        "/,200",
        "/problems,200",
        "/static/mark.svg,200",
        "/nowhere,404",
        "/app/overview,302",
        "/problems//double,400"
    })
    void no_page_may_run_what_is_inline_or_foreign_or_be_framed(String path, int status) throws Exception {
        // when
        var answer = get(path);
        // then
        assertEquals(status, answer.statusCode(), answer.body());
        ON_PAGES.forEach((name, value) -> assertEquals(value, header(answer, name), name));
        var keycloak = URI.create(setting("VALLUM_ISSUER"));
        assertEquals(
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action 'self' " + keycloak.getScheme() + "://" + keycloak.getAuthority(),
                header(answer, "content-security-policy"));
        assertFalse(header(answer, "cache-control").isEmpty(), "says whether it may be kept");
        assertEquals("", header(answer, "server"));
        // The tests' gateway is reached without TLS, where the header would be a lie that browsers ignore.
        assertEquals("", header(answer, "strict-transport-security"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/incident/v1/incidents", "/api/nothing"})
    void data_is_no_document_at_all(String path) throws Exception {
        // when
        var answer = get(path);
        // then
        assertEquals("default-src 'none'; frame-ancestors 'none'", header(answer, "content-security-policy"));
        assertEquals("nosniff", header(answer, "x-content-type-options"));
        assertEquals("no-store", header(answer, "cache-control"));
        assertEquals("", header(answer, "server"));
    }

    /** What the policy forbids is not on the pages, in either language: the components show all there can be on one. */
    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/dev/components?lang=en", "/dev/components?lang=fr"})
    void pages_hold_no_script_style_or_handler_of_their_own(String path) throws Exception {
        // when
        var page = get(path);
        // then
        assertEquals(200, page.statusCode(), page.body());
        for (var forbidden :
                new String[] {"<script(?![^>]*\\ssrc=)", "<style", "\\sstyle=", "\\son[a-z]+=", "javascript:"}) {
            assertFalse(page.body().matches("(?s).*" + forbidden + ".*"), forbidden);
        }
        assertTrue(page.body().contains("</html>"), "whole");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var gateway = setting("VALLUM_PUBLIC_URL");
        return new Browser(gateway).get(gateway + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
