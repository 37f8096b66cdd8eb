package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notification is read by whoever follows it in a browser, in one click, and not by whatever opens links. */
@OnPlatform
class NoticePageTest {
    private static final String UNREAD = "/app/notifications?state=unread";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    @Test
    void askingForTheAddressOfANotificationDoesNotMakeItReadAndFollowingItDoes(Platform platform, Desks desks)
            throws Exception {
        // given: a new report, of which its authority is told
        var desk = desks.of(People.RUTA);
        var report = EarlyWarning.of("Told " + UUID.randomUUID());
        report.putObject("entity").put("name", "River Bank (demo)").put("memberState", "LT");
        var reference = platform.api()
                .signedIn(desk.session())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/incident/v1/incidents", report.toString())
                .expect(201)
                .text("/reference");
        desk.open(UNREAD);
        var link = desk.page()
                .locator("#live-notices a", new Page.LocatorOptions().setHasText(reference))
                .first();
        assertThat(link).isVisible(SOON);
        var address = link.getAttribute("href");
        // when
        var answer = desk.context()
                .request()
                .get(
                        platform.vallum().gateway().resolve(address).toString(),
                        RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "text/html"));
        // then
        assertEquals(303, answer.status());
        desk.open(UNREAD);
        assertThat(link).isVisible(SOON);
        // when
        var said = desk.page().waitForResponse(sent -> sent.url().endsWith(address + "/read"), link::click);
        // then
        assertEquals(204, said.status());
        assertThat(desk.page().getByText(reference).first()).isVisible(SOON);
        desk.open(UNREAD);
        assertThat(link).hasCount(0);
    }
}
