package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles and the register: a second person confirms what one proposed, with a role that was given for it and is taken away again. */
@OnPlatform
class OrganisationTest {
    @Test
    void aSecondPersonConfirmsAProposalWithARoleGivenForIt(Desks desks) {
        // given: Kadri proposes an organisation
        var name = "Hospital " + UUID.randomUUID() + " (demo)";
        var kadri = desks.of(People.KADRI);
        kadri.open("/app/organisations/new");
        kadri.field("Name of the organisation").fill(name);
        kadri.field("E-mail address of the contact").fill("security@new-hospital.example");
        kadri.button("Propose it").click();
        assertThat(kadri.heading()).hasText(name);
        var address = kadri.path();
        // then: she cannot confirm it herself, and is told why
        kadri.button("Confirm the organisation").click();
        assertThat(kadri.page().getByRole(AriaRole.ALERT)).containsText("You proposed it yourself");
        // when: Mari is given a role for it
        kadri.open("/app/organisation/grants");
        kadri.page()
                .locator("select#subject")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Mari Saar (" + People.MARI.address() + ")"));
        kadri.page().locator("select#role").selectOption("coordinator");
        kadri.field("Last day").fill("2031-12-31");
        kadri.button("Give the role").click();
        assertThat(kadri.page().getByRole(AriaRole.STATUS).first()).containsText("The role is given");
        // then: she confirms
        var mari = desks.of(People.MARI);
        mari.open("/app/organisations?view=proposed");
        mari.link(name).click();
        mari.button("Confirm the organisation").click();
        assertThat(mari.page().locator(".head")).containsText("Active");
        // when: the role is taken away again
        kadri.open("/app/organisation/grants");
        row(kadri, "Mari Saar", "Coordinator").getByRole(AriaRole.LINK).click();
        assertThat(kadri.page().getByRole(AriaRole.MAIN)).containsText("Mari Saar loses this role: Coordinator");
        kadri.button("Take the role away").click();
        // then
        assertThat(row(kadri, "Mari Saar", "Coordinator").first()).containsText("Taken away");
        mari.open(address);
        assertThat(mari.button("Change it")).hasCount(0);
    }

    @Test
    void theSameNameTwiceIsRefusedBesideTheField(Desks desks) {
        // given
        var kadri = desks.of(People.KADRI);
        kadri.open("/app/organisations/new");
        // when
        kadri.field("Name of the organisation").fill("Estonian Cyber Incident Centre (demo)");
        kadri.field("E-mail address of the contact").fill("somebody@ee.example");
        kadri.button("Propose it").click();
        // then
        assertThat(kadri.page().locator("#name-wrong")).containsText("of this name");
        assertThat(kadri.field("E-mail address of the contact")).hasValue("somebody@ee.example");
    }

    @Test
    void anOfficerSeesWhoMayWhatAndCannotChangeIt(Desks desks) {
        var mari = desks.of(People.MARI);
        mari.open("/app/organisation/grants");
        assertThat(mari.page().getByRole(AriaRole.TABLE)).containsText("Kadri Tamm");
        assertThat(mari.button("Give the role")).hasCount(0);
    }

    private static Locator row(Desk desk, String name, String role) {
        return desk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(role))
                .first();
    }
}
