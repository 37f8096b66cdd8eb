package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.SharedData;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job: an incident reported in Estonia reaches Latvia's open page, and nobody else. */
@OnPlatform
class SharingJourneyTest {
    static final String LATVIA = "Latvian Cyber Incident Centre";
    private static final Path OWN_EVENT = Path.of("src/test/resources/misp/own-ransomware.json");
    private static final String REAL_EVENT = "incident/misp/events/57c4445b-c548-4654-af0b-4be3950d210f.json";
    private static final LocatorAssertions.IsVisibleOptions WITHIN_FIVE_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(5_000);

    @Test
    void whatEstoniaSharesAppearsOnLatviasOpenPageAndIsAcknowledged(Platform platform, Desks desks) throws Exception {
        // given: Latvia looks at its overview, Lithuania too
        var title = "Journey " + UUID.randomUUID();
        var latvia = desks.of(People.JANIS);
        var lithuania = desks.of(People.RUTA);
        assertThat(latvia.heading()).hasText("Overview");
        var stranger = new Stranger(platform, lithuania);

        // when: Estonia reports, imports and shares
        var estonia = desks.of(People.KADRI);
        var pages = new ReportPages(estonia);
        var incident = pages.report(title);
        pages.importEvent(OWN_EVENT);
        assertEquals(5, pages.attributes(0), "attributes seen");
        assertTrue(pages.attributes(1) >= 3, "attributes taken");
        SharedData.find(REAL_EVENT).ifPresent(pages::importEvent);
        latvia.page().evaluate("() => { window.sameDocument = true }");
        pages.shareWith("LV", LATVIA);

        // then: Latvia sees it without reloading, opens and acknowledges it
        var entry = latvia.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first();
        assertThat(entry).isVisible(WITHIN_FIVE_SECONDS);
        assertEquals(true, latvia.page().evaluate("() => window.sameDocument === true"), "the page was reloaded");
        entry.click();
        assertThat(latvia.heading()).hasText(title);
        assertFalse(latvia.page().content().contains("Duty physician"), "the reporter is shown to a recipient");
        latvia.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Acknowledge"))
                .click();

        // then: Estonia sees it, without reloading either
        var share = estonia.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(LATVIA));
        assertThat(share.getByText("Acknowledged", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(WITHIN_FIVE_SECONDS);

        // then: for Lithuania there is no such thing
        stranger.findsNothingOf(incident, title, latvia);
    }
}
