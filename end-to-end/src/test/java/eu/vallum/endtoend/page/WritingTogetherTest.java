package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import org.junit.jupiter.api.Test;

/** Two people write one report: each field is kept by itself, reaches the other, and says who is writing in it. */
@OnPlatform
class WritingTogetherTest {
    private static final String REPORT =
            "/app/incidents/01900000-0000-7000-8000-000001000801/reports/nis2/incident-notification";
    /** A form looks every four seconds. */
    private static final double SOON_MS = 20_000;

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MS);

    @Test
    void whatOneWritesIsKeptAndReachesTheOtherWhoIsToldWhereItIsWritten(Desks desks) {
        // given
        var kadri = desks.of(People.KADRI);
        var mari = desks.of(People.MARI);
        kadri.open(REPORT);
        mari.open(REPORT);
        var text = "Two wards work on paper.";
        // when
        kadri.page().locator("#impact").fill(text);
        kadri.page().locator("#impact").blur();
        mari.page().locator("#initialAssessment").focus();
        // then
        assertThat(kadri.page().locator("[data-saved]")).not().isEmpty(kept());
        assertThat(mari.page().locator("#impact"))
                .hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(SOON_MS));
        assertThat(note(kadri, "initialAssessment")).containsText("Mari", SOON);
        // and: it is there for who comes later
        kadri.page().reload();
        assertThat(kadri.page().locator("#impact")).hasValue(text);
    }

    private static LocatorAssertions.IsEmptyOptions kept() {
        return new LocatorAssertions.IsEmptyOptions().setTimeout(SOON_MS);
    }

    private static Locator note(Desk desk, String fact) {
        return desk.page().locator("[data-fact=" + fact + "] [data-live-note]");
    }
}
