package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session that ended costs nobody what they typed: neither in an autosaved form nor in a plain one. */
@OnPlatform
class SessionEndTest {
    private static final String LATVIAN = "/app/incidents/01900000-0000-7000-8000-000001001901";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Test
    void aPlainFormComesBackFilledInAfterSigningInAgain(Platform platform, Desks desks) throws Exception {
        // given: a form of every sort of field, filled in
        var janis = desks.of(People.JANIS);
        var page = janis.page();
        janis.open(LATVIAN + "/sharing");
        var danish = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Danish Contact Point"));
        danish.check();
        page.locator("input[name=tlp][value='AMBER+STRICT']").check();
        janis.field("Legal basis").selectOption("NIS2 Art. 29");
        janis.field("Reason and scope").fill("Typed before the session ended.");
        janis.field("Share until").fill("2031-05-04");
        // when: the session has ended, and the form is sent
        platform.keycloak().logOut(People.JANIS);
        janis.button("Preview who will see what").click();
        janis.giveCredentials(page, People.JANIS, platform.vallum().demoPassword());
        // then
        assertThat(page.locator("[data-restored]")).isVisible(SOON);
        assertEquals(LATVIAN + "/sharing", janis.path());
        assertThat(janis.field("Reason and scope")).hasValue("Typed before the session ended.");
        assertThat(janis.field("Legal basis")).hasValue("NIS2 Art. 29");
        assertThat(janis.field("Share until")).hasValue("2031-05-04");
        assertThat(page.locator("input[name=tlp][value='AMBER+STRICT']")).isChecked();
        assertThat(danish).isChecked();
        // when: it is sent again
        janis.button("Preview who will see what").click();
        // then: it arrives, and the browser keeps nothing of it once the way is over
        assertThat(janis.heading()).hasText("Who will see what");
        janis.open(LATVIAN);
        assertEquals("null", String.valueOf(page.evaluate("() => sessionStorage.getItem('vallum.kept')")));
    }

    @Test
    void nothingIsGivenToSomebodyElseWhoSignsIn(Platform platform, Desks desks) throws Exception {
        // given
        var desk = desks.of(People.KADRI);
        desk.open("/app/organisations/new");
        desk.field("Name of the organisation").fill("Secret of Kadri");
        // when
        platform.keycloak().logOut(People.KADRI);
        desk.button("Propose it").click();
        desk.giveCredentials(desk.page(), People.MARI, platform.vallum().demoPassword());
        // then
        assertThat(desk.heading()).hasText("You are signed in again");
        desk.open("/app/organisations/new");
        assertThat(desk.field("Name of the organisation")).hasValue("");
    }

    @Test
    void anAutosavedFormSaysSoAndGoesOnAfterSigningInInAnotherTab(Platform platform, Desks desks) throws Exception {
        // given
        var kadri = desks.of(People.KADRI);
        kadri.open("/app/incidents/new/what?draft=" + UUID.randomUUID());
        kadri.field("Title").fill("Typed before");
        assertThat(kadri.page().locator("[data-saved]")).containsText("Draft saved");
        // when
        platform.keycloak().logOut(People.KADRI);
        kadri.field("What happened?").fill("Typed after the session ended.");
        // then: the page says so and keeps the text
        var dialog = kadri.page().locator("#session-ended");
        assertThat(dialog).isVisible(SOON);
        assertThat(kadri.field("What happened?")).hasValue("Typed after the session ended.");
        // when: signed in again beside it
        var other = kadri.context()
                .waitForPage(
                        () -> dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in again"))
                                .click());
        kadri.giveCredentials(other, People.KADRI, platform.vallum().demoPassword());
        other.close();
        kadri.page().bringToFront();
        kadri.page().evaluate("() => window.dispatchEvent(new Event('focus'))");
        // then: the dialog is gone, and the draft holds both
        assertThat(dialog).isHidden();
        assertThat(kadri.page().locator("[data-saved]")).containsText("Draft saved");
        kadri.page().reload();
        assertThat(kadri.field("What happened?")).hasValue("Typed after the session ended.");
    }
}
