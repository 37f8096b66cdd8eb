package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A researcher registers a project in steps, leaves, comes back and submits; anybody finds it by a word of its abstract. */
@OnPlatform
class ResearcherJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Test
    void aDraftSurvivesLeavingAndTheSubmittedProjectIsFoundByAnybody(Desks desks) {
        // given: a word that nobody else uses
        var word = "floodgate"
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);
        var elena = desks.of(People.ELENA);

        // when: she begins, is interrupted, and leaves once the page says that the draft is kept
        elena.open("/research-desk/projects/new");
        elena.field("Acronym").fill("JOURNEY");
        elena.field("Title").fill("Keeping watch over " + word);
        assertThat(elena.page().locator("[data-saved]")).containsText("saved", SOON);
        elena.open("/app/overview");

        // then: the draft waits for her, on another machine too
        var elsewhere = desks.of(People.ELENA);
        elsewhere.open("/research-desk/projects");
        elsewhere.link("Keeping watch over " + word).first().click();
        assertThat(elsewhere.field("Acronym")).hasValue("JOURNEY");

        // when: she goes on step by step
        elsewhere.field("Abstract").fill("We try controllers of " + word + " against hostile water.");
        elsewhere.field("First day").fill("2026-01-01");
        elsewhere.field("Last day").fill("2027-12-31");
        goOn(elsewhere, "consortium");
        elsewhere.field("Name of the organisation").first().fill("University of the Apennines (demo)");
        elsewhere.field("Role").first().selectOption("coordinator");
        elsewhere.field("Country").first().fill("IT");
        goOn(elsewhere, "people");
        elsewhere.field("Name of the person").first().fill("Elena Rossi");
        elsewhere.field("Role").first().selectOption("principal-investigator");
        elsewhere.field("ORCID").first().fill("0000-0002-1825-0098");
        elsewhere.button("Save and continue").last().click();
        // then: a slip in the check digit is named
        assertThat(elsewhere.page().getByRole(AriaRole.ALERT)).containsText("not an ORCID");
        elsewhere.field("ORCID").first().fill("0000-0002-1825-0097");
        goOn(elsewhere, "subjects");
        elsewhere.field("Incident Handling and Digital Forensics").check();
        goOn(elsewhere, "funding");
        goOn(elsewhere, "review");
        elsewhere.button("Register the project").click();
        assertThat(elsewhere
                        .page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("registered")))
                .isVisible();

        // then: somebody without an account finds it by a word of its abstract
        var visitor = desks.visitor();
        visitor.open("/research");
        visitor.page().getByRole(AriaRole.SEARCHBOX).fill(word);
        visitor.button("Search").click();
        var found = visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Keeping watch over " + word));
        assertThat(found).isVisible();
        found.click();
        assertThat(visitor.heading()).containsText("JOURNEY");
    }

    private static void goOn(Desk desk, String step) {
        desk.button("Save and continue").last().click();
        desk.page().waitForURL(Pattern.compile(".*/new/" + step + "\\?.*"));
    }
}
