package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Estonia wrote is read in Latvia beside a translation by a person. */
@OnPlatform
class TranslationJourneyTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);

    @Test
    void aTranslationAppearsBesideTheOriginalOnTheRecipientsOpenPageAndGoesWhenItIsWithdrawn(Desks desks) {
        // given: Latvia has the incident open
        var title = "Lunavara " + UUID.randomUUID();
        var latvian = "Izspiedējvīruss " + UUID.randomUUID();
        var estonia = desks.of(People.KADRI);
        var pages = new ReportPages(estonia);
        var incident = pages.report(title);
        pages.shareWith("LV", SharingJourneyTest.LATVIA);
        var latvia = desks.of(People.JANIS);
        latvia.open("/app/incidents/" + incident);
        assertThat(latvia.heading()).hasText(title);

        // when: Estonia says in which language it wrote, and translates
        estonia.open("/app/incidents/" + incident + "/translations");
        estonia.page().locator("#original").selectOption("et");
        button(estonia.page().getByRole(AriaRole.MAIN), "Say the language").click();
        assertThat(estonia.heading()).hasAttribute("lang", "et");
        estonia.page().locator("#language").selectOption("lv");
        button(estonia.page().getByRole(AriaRole.MAIN), "Go on").click();
        assertThat(estonia.page().locator("#title")).hasAttribute("lang", "lv");
        estonia.page().locator("#title").fill(latvian);
        button(estonia.page().getByRole(AriaRole.MAIN), "Keep the translation").click();

        // then: both stand on Latvia's page, each in its language
        var words = latvia.page().locator("section[aria-labelledby='h-words']");
        assertThat(words.locator("p[lang='lv']")).hasText(latvian);
        assertThat(words.locator("p[lang='et']").first()).hasText(title);
        assertThat(words.getByText("Translation · Latvian").first()).isVisible(SOON);
        assertThat(latvia.heading()).hasText(title);

        // when: it is withdrawn
        estonia.page().locator("#reason-title").fill("The wrong word");
        button(estonia.page().getByRole(AriaRole.MAIN), "Withdraw the translation")
                .click();

        // then: the reason is left of it
        assertThat(words.getByText("Withdrawn: The wrong word")).isVisible(SOON);
        assertThat(words.getByText(latvian)).hasCount(0);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
