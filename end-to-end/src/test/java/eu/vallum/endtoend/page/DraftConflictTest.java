package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two tabs, or two people, never overwrite each other in silence: whoever comes second sees both versions and chooses. */
@OnPlatform
class DraftConflictTest {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    /** A draft is kept two seconds after the last key. */
    private static final double LONGER_THAN_SILENCE_MS = 3_000;

    @Test
    void twoTabsOfAReportAreReconciledAnswerByAnswer(Desks desks) {
        // given: the same step of the same draft in two tabs
        var address = "/app/incidents/new/what?draft=" + UUID.randomUUID();
        var kadri = desks.of(People.KADRI);
        kadri.open(address);
        var other = second(kadri);
        // when: the first is saved, then the second is filled in
        kadri.field("Title").fill("Title of the first tab");
        kadri.field("What happened?").fill("Story of the first tab.");
        kadri.page().waitForTimeout(LONGER_THAN_SILENCE_MS);
        assertThat(kadri.page().locator("[data-saved]")).containsText("Draft saved", SOON);
        other.getByLabel("Title").fill("Title of the second tab");
        other.getByLabel("What happened?").fill("Story of the second tab.");
        // then: the second says that it was not saved, and shows both on going on
        assertThat(other.locator("[data-saved]")).containsText("changed in another tab", SOON);
        button(other, "Save and continue").click();
        assertThat(heading(other)).hasText("This was changed elsewhere");
        // when: the title of the first and the story of the second are chosen
        choose(other, "Title", "Title of the first tab");
        choose(other, "What happened?", "Story of the second tab.");
        button(other, "Keep what I chose").click();
        // then
        kadri.open(address);
        assertThat(kadri.field("Title")).hasValue("Title of the first tab");
        assertThat(kadri.field("What happened?")).hasValue("Story of the second tab.");
    }

    @Test
    void twoTabsOnDifferentStepsDoNotDisturbEachOther(Desks desks) {
        // given
        var draft = UUID.randomUUID();
        var kadri = desks.of(People.KADRI);
        kadri.open("/app/incidents/new/what?draft=" + draft);
        var other = kadri.context().newPage();
        other.navigate(kadri.page().url().replace("/what?", "/entity?"));
        // when
        kadri.field("Title").fill("Kept in one tab");
        assertThat(kadri.page().locator("[data-saved]")).containsText("Draft saved", SOON);
        other.getByLabel("Name of the entity").fill("Kept in the other (demo)");
        // then
        assertThat(other.locator("[data-saved]")).containsText("Draft saved", SOON);
        kadri.page().reload();
        assertThat(kadri.field("Title")).hasValue("Kept in one tab");
    }

    @Test
    void twoTabsOfARegistrationAreReconciledToo(Desks desks) {
        // given
        var address = "/research-desk/projects/new/about?draft=" + UUID.randomUUID();
        var elena = desks.of(People.ELENA);
        elena.open(address);
        var other = second(elena);
        // when
        elena.field("Acronym").fill("FIRST");
        assertThat(elena.page().locator("[data-saved]")).containsText("Draft saved", SOON);
        other.getByLabel("Acronym").fill("SECOND");
        assertThat(other.locator("[data-saved]")).containsText("changed in another tab", SOON);
        button(other, "Save and continue").last().click();
        // then
        assertThat(heading(other)).hasText("This was changed elsewhere");
        choose(other, "Acronym", "SECOND");
        button(other, "Keep what I chose").click();
        assertThat(other.getByLabel("Acronym")).hasValue("SECOND");
    }

    @Test
    void whoTakesOverSecondSeesWhoWasFirst(Desks desks) {
        // given: an incident without an officer, open on two desks, one of them holding still
        var kadri = desks.of(People.KADRI);
        var mari = desks.of(People.MARI);
        var incident = Unassigned.report(kadri);
        mari.open(incident);
        kadri.open(incident);
        kadri.page().locator("[data-live-pause]").first().click();
        // when
        mari.button("Take over").click();
        mari.page().waitForURL(Pattern.compile(".*done=taken-over"));
        kadri.button("Take over").click();
        // then
        assertThat(kadri.heading()).hasText("This was changed elsewhere");
        choose(kadri.page(), "Officer", "Mari Saar");
        kadri.button("Keep what I chose").click();
        assertThat(kadri.page().locator("dl.facts").first()).containsText("Mari Saar");
    }

    private static Page second(Desk desk) {
        var page = desk.context().newPage();
        page.navigate(desk.page().url());
        return page;
    }

    private static void choose(Page page, String group, String answer) {
        page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(group).setExact(true))
                .getByLabel(answer)
                .check();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
