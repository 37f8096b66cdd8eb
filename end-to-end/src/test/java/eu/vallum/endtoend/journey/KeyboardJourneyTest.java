package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job without a mouse. */
@OnPlatform
class KeyboardJourneyTest {

    @Test
    void anIncidentIsReportedImportedSharedAndAcknowledgedByKeyboardAlone(Platform platform, Desks desks) {
        // given
        var title = "Keyboard " + UUID.randomUUID();
        var estonia = desks.visitor();
        var keys = signsIn(platform, estonia, People.KADRI);

        // when: Estonia reports
        keys.to("Report an incident").enter();
        if (!"Who is hit?".equals(estonia.heading().innerText()))
            keys.to("New report").enter();
        assertThat(estonia.heading()).hasText("Who is hit?");
        keys.to("Name of the entity").type("Northern Coast Hospital (demo)");
        keys.to("Sector").type("Health");
        keys.to("Save and continue").enter();
        assertThat(estonia.heading()).hasText("What happened, and when?");
        keys.to("Title").type(title);
        keys.to("What happened?").type("Laboratory systems are encrypted.");
        keys.to("When did the entity become aware?").moment(ReportPages.awareAt());
        keys.to("Save and continue").enter();
        assertThat(estonia.heading()).hasText("Impact and marking");
        keys.choose("severity", "high").choose("tlp", "AMBER");
        keys.to("Save and continue").enter();
        assertThat(estonia.heading()).hasText("Malicious or cross-border?");
        keys.choose("suspectedMalicious", "yes").choose("crossBorder", "yes");
        keys.to("Latvia").press("Space");
        keys.to("Save and continue").enter();
        assertThat(estonia.heading()).hasText("Check and send");
        keys.to("Send early warning").enter();
        assertThat(estonia.heading()).hasText(title);

        // when: imports and shares
        keys.to("Indicators").enter();
        keys.to("MISP event file").file(Path.of("src/test/resources/misp/own-ransomware.json"));
        keys.to("Import").enter();
        keys.to("Sharing").enter();
        keys.to("Find a recipient").type("LV");
        assertThat(estonia.page().locator("#recipient-list label").first()).containsText("Latvian");
        keys.toOneWith(SharingJourneyTest.LATVIA).press("Space");
        keys.choose("tlp", "AMBER");
        keys.to("Legal basis").type("NIS2 Art. 23(6)");
        keys.to("Reason and scope").type("For your own containment.");
        keys.to("Preview who will see what").enter();
        assertThat(estonia.heading()).hasText("Who will see what");
        keys.to("Share with one organisation").enter();

        // then: Latvia acknowledges in the same way
        var latvia = desks.visitor();
        var theirs = signsIn(platform, latvia, People.JANIS);
        theirs.toOneWith(title).enter();
        assertThat(latvia.heading()).hasText(title);
        theirs.to("Acknowledge").enter();
        assertThat(estonia.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(SharingJourneyTest.LATVIA))
                        .getByText("Acknowledged", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    /** By typing, as both of the sign-in's pages have the focus in their one field. */
    private static Keys signsIn(Platform platform, Desk desk, People person) {
        desk.open("/session/login?to=/app/overview");
        var keys = new Keys(desk.page());
        keys.type(person.address()).enter();
        keys.type(platform.vallum().demoPassword()).enter();
        desk.page().waitForURL("**/app/overview");
        return keys;
    }
}
