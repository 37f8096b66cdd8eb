package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Live pages can be told to hold still (WCAG 2.2.2): nothing moves, what is new is counted, and comes when it is wanted. */
@OnPlatform
class LivePauseTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
    private static final LocatorAssertions.ContainsTextOptions COUNTED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Test
    void whilePausedNothingMovesAndWhatIsNewIsCounted(Platform platform, Desks desks) throws Exception {
        // given: an open page that is live, then told to hold still
        var desk = desks.of(People.RUTA);
        var page = desk.page();
        desk.open("/app/incidents");
        desk.open("/app/overview");
        var state = page.locator("[data-live-state]").first();
        assertThat(state).containsText("Live", COUNTED);
        var pause = page.locator("[data-live-pause]").first();
        pause.click();
        assertThat(pause).hasAttribute("aria-pressed", "true");
        assertThat(state).hasText("Paused");
        // when
        var title = "Paused " + UUID.randomUUID();
        file(platform.api().signedIn(desk.session()), title);
        // then
        assertThat(state).containsText("new", COUNTED);
        assertThat(page.getByText(title)).hasCount(0);
        // when
        pause.click();
        // then
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                        .first())
                .isVisible(SOON);
        assertThat(state).containsText("Live", COUNTED);
    }

    private static void file(Api api, String title) throws Exception {
        var report = EarlyWarning.of(title);
        report.putObject("entity").put("name", "River Bank (demo)").put("memberState", "LT");
        api.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/incident/v1/incidents", report.toString())
                .expect(201);
    }
}
