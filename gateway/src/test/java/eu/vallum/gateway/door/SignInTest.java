package eu.vallum.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.Origin;
import eu.vallum.gateway.door.testing.Realm;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DoorStack.class)
class SignInTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private String gateway;
    private Realm realm;
    private String kadri;

    @BeforeEach
    void people() {
        gateway = setting("VALLUM_PUBLIC_URL");
        realm = new Realm(
                setting("VALLUM_KEYCLOAK_URL"),
                setting("vallum.test.keycloak.admin-password"),
                setting("vallum.test.secrets"));
        kadri = realm.person("kadri.tamm@ee.example", PASSWORD);
    }

    @Test
    void a_form_sent_without_a_session_leads_through_the_sign_in_to_where_it_is_given_back() throws Exception {
        // given
        var address = gateway + "/app/organisation/people";
        // when
        var navigated = new Browser(gateway).post(address, "givenName=A", "Sec-Fetch-Mode", "navigate");
        var scripted = new Browser(gateway).post(address, "givenName=A", "Sec-Fetch-Mode", "cors");
        // then
        assertEquals(303, navigated.statusCode());
        assertEquals(
                "/session/login?to=/app/resume",
                navigated.headers().firstValue("location").orElseThrow());
        assertEquals(499, scripted.statusCode());
    }

    @Test
    void a_sign_in_leaves_one_opaque_cookie_and_leads_to_the_page_that_was_asked_for() throws Exception {
        // given
        var browser = new Browser(gateway);

        // when
        var last = browser.signIn("kadri.tamm@ee.example", PASSWORD, "/app/incidents");

        // then
        assertEquals("/app/incidents", last.headers().firstValue("location").orElse(""), last.body());
        assertEquals(43, browser.session().length());
        var cookie = browser.setCookies
                .toString()
                .lines()
                .filter(c -> c.startsWith("q_session=" + browser.session()))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HTTPOnly") || cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertFalse(browser.setCookies.toString().contains("eyJ0"), "no token in any cookie");
    }

    @Test
    void the_service_sees_the_bearer_and_never_the_cookie() throws Exception {
        // given
        var browser = signedIn();

        // when
        var answer = browser.get(
                gateway + INCIDENTS,
                "X-Forwarded-For",
                "1.2.3.4",
                "X-User",
                "root",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        // then
        assertEquals(200, answer.statusCode(), answer.body());
        var seen = Origin.SEEN.getLast();
        assertTrue(seen.header("authorization").startsWith("Bearer ey"));
        assertNull(seen.header("cookie"));
        assertNull(seen.header("x-user"));
        assertEquals("127.0.0.1", seen.header("x-forwarded-for"));
        assertNotNull(seen.header("traceparent"), "an own trace");
        assertFalse(seen.header("traceparent").contains("4bf92f3577b34da6a3ce929d0e0e4736"));
        assertTrue(answer.headers().firstValue("set-cookie").isEmpty(), "a service sets no cookie");
        assertTrue(answer.headers().firstValue("server").isEmpty());
        assertEquals(
                "\"replica\";q=6000;w=60",
                answer.headers().firstValue("ratelimit-policy").orElse(""));
    }

    @Test
    void an_unsafe_request_with_a_cookie_must_come_from_our_own_pages() throws Exception {
        // given
        var browser = signedIn();
        var address = gateway + "/api/incident/v1/shared/" + "x/acknowledgement";

        // when, then
        assertEquals(
                403, browser.post(address, "", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403, browser.post(address, "", "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(
                403, browser.post(address, "", "Origin", "http://evil.example").statusCode());
        assertEquals(403, browser.post(address, "").statusCode());
        assertEquals(
                200, browser.post(address, "", "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(200, browser.post(address, "", "Origin", gateway).statusCode());
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() throws Exception {
        // given
        var browser = signedIn();
        var cookie = browser.session();
        assertTrue(realm.sessions(kadri) > 0);

        // when
        var answer = browser.post(gateway + "/session/logout", "", "Sec-Fetch-Site", "same-origin");

        // then
        assertEquals(303, answer.statusCode());
        assertNull(browser.session());
        var replay = new Browser(gateway).get(gateway + INCIDENTS, "Cookie", "q_session=" + cookie);
        assertEquals(401, replay.statusCode());
        var script = new Browser(gateway)
                .get(gateway + INCIDENTS, "Cookie", "q_session=" + cookie, "Sec-Fetch-Mode", "cors");
        assertEquals(499, script.statusCode());
        var htmx = new Browser(gateway).get(gateway + INCIDENTS, "Cookie", "q_session=" + cookie, "HX-Request", "true");
        assertEquals("true", htmx.headers().firstValue("HX-Refresh").orElse(""));
        assertFalse(browser.get(gateway + "/session/login").body().contains("q_session"));
    }

    @Test
    void a_logout_at_keycloak_is_known_here_when_keycloak_has_its_answer() throws Exception {
        // given
        var browser = signedIn();
        assertEquals(200, browser.get(gateway + INCIDENTS).statusCode());

        // when
        realm.endSessions(kadri);

        // then
        assertEquals(401, browser.get(gateway + INCIDENTS).statusCode());
    }

    @Test
    void a_forged_logout_token_ends_nothing() throws Exception {
        // given
        var browser = signedIn();

        // when
        var none = new Browser(gateway).post(gateway + "/session/backchannel-logout", "logout_token=a.b.c");

        // then
        assertEquals(400, none.statusCode());
        assertEquals(200, browser.get(gateway + INCIDENTS).statusCode());
    }

    @Test
    void a_page_without_a_session_leads_to_the_sign_in_and_tells_scripts_so() throws Exception {
        // given
        var nobody = new Browser(gateway);
        var page = gateway + "/app/overview";

        // when, then
        var navigation = nobody.get(page, "Sec-Fetch-Mode", "navigate");
        assertEquals(302, navigation.statusCode());
        assertTrue(navigation.headers().firstValue("location").orElse("").startsWith(setting("VALLUM_ISSUER")));
        assertEquals(
                499, new Browser(gateway).get(page, "Sec-Fetch-Mode", "cors").statusCode());
        var htmx = new Browser(gateway).get(page, "HX-Request", "true");
        assertEquals(401, htmx.statusCode());
        assertEquals("true", htmx.headers().firstValue("HX-Refresh").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lang=fr; theme=dark | en | fr
        lang=en             | fr | en
        theme=dark          | fr | fr
        lang=f%22           | en | en
        """)
    void the_sign_in_keeps_the_language_that_was_chosen_before(String cookies, String browsers, String shown)
            throws Exception {
        // given
        var browser = new Browser(gateway);
        var sentOn = browser.get(gateway + "/session/login?to=/app/overview", "Cookie", cookies);
        // when
        var page = browser.get(sentOn.headers().firstValue("location").orElseThrow(), "Accept-Language", browsers);
        // then
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("lang=\"" + shown + "\""), page.body());
    }

    @Test
    void sign_in_never_leads_to_a_foreign_address() throws Exception {
        for (var foreign : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"}) {
            var last = signedInTo(foreign);
            assertEquals("/app/overview", last, foreign);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/app,/app/overview",
        "/app/,/app/overview",
        "/app?x=//evil.example,/app/overview",
        "/research-desk,/research-desk/projects"
    })
    void an_areas_bare_address_leads_to_its_first_page_and_nobody_in_without_signing_in(String bare, String first)
            throws Exception {
        // given
        var browser = signedIn();

        // when
        var known = browser.get(gateway + bare, "Sec-Fetch-Mode", "navigate");
        var nobody = new Browser(gateway).get(gateway + bare, "Sec-Fetch-Mode", "navigate");

        // then
        assertEquals(303, known.statusCode());
        assertEquals(first, known.headers().firstValue("location").orElse(""));
        assertEquals(302, nobody.statusCode());
        assertTrue(nobody.headers().firstValue("location").orElse("").startsWith(setting("VALLUM_ISSUER")));
    }

    private Browser signedIn() throws Exception {
        var browser = new Browser(gateway);
        browser.signIn("kadri.tamm@ee.example", PASSWORD, "/app/overview");
        assertNotNull(browser.session());
        return browser;
    }

    private String signedInTo(String to) throws Exception {
        var browser = new Browser(gateway);
        return browser.signIn("kadri.tamm@ee.example", PASSWORD, to)
                .headers()
                .firstValue("location")
                .orElse("");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
