package eu.vallum.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desk;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** An authority's pages for reporting and sharing, as a person with a mouse uses them. */
final class ReportPages {
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private final Desk desk;
    private final Page page;

    ReportPages(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    static String awareAt() {
        return LocalDateTime.now(TALLINN)
                .minusHours(3)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    private Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void choose(String group, String answer) {
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(group))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    /** From the overview through every step; returns the new incident's id. */
    String report(String title) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Report an incident"))
                .first()
                .click();
        assertThat(desk.heading()).isVisible();
        var fresh = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("New report"));
        if (fresh.count() > 0) fresh.click();

        assertThat(desk.heading()).hasText("Who is hit?");
        main().getByLabel("Name of the entity").fill("Northern Coast Hospital (demo)");
        main().getByLabel("Sector").selectOption("health");
        main().getByLabel("Reported by").fill("Duty physician");
        button("Save and continue").click();

        assertThat(desk.heading()).hasText("What happened, and when?");
        main().getByLabel("Title").fill(title);
        main().getByLabel("What happened?").fill("Laboratory systems are encrypted; emergency care works on paper.");
        main().getByLabel("When did the entity become aware?").fill(awareAt());
        button("Save and continue").click();

        assertThat(desk.heading()).hasText("Impact and marking");
        choose("How severe is it?", "High");
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Marking"))
                .locator("input[value='AMBER']")
                .check();
        button("Save and continue").click();

        assertThat(desk.heading()).hasText("Malicious or cross-border?");
        choose("Is it suspected of being malicious?", "Yes");
        choose("Could it have an impact in other Member States?", "Yes");
        main().getByLabel("Latvia").check();
        button("Save and continue").click();

        assertThat(desk.heading()).hasText("Check and send");
        button("Send early warning").click();
        assertThat(desk.heading()).hasText(title);
        return desk.path().replaceAll(".*/incidents/([0-9a-f-]{36}).*", "$1");
    }

    /** On the incident's page. */
    void importEvent(Path file) {
        section("Indicators").click();
        main().getByLabel("MISP event file").setInputFiles(file);
        button("Import").click();
        assertThat(main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Import report")))
                .isVisible();
    }

    /** Number in a column of the report's row of attributes. */
    int attributes(int column) {
        var row = main().getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Attributes"));
        return Integer.parseInt(
                row.getByRole(AriaRole.CELL).nth(column).innerText().strip());
    }

    /** On the incident's page; ends on its page of shares. */
    void shareWith(String state, String recipient) {
        section("Sharing").click();
        main().getByLabel("Find a recipient").fill(state);
        main().getByLabel(recipient).first().check();
        main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Marking"))
                .locator("input[value='AMBER']")
                .check();
        main().getByLabel("Legal basis").selectOption("NIS2 Art. 23(6)");
        main().getByLabel("Reason and scope").fill("For your own containment.");
        button("Preview who will see what").click();
        assertThat(desk.heading()).hasText("Who will see what");
        button("Share with one organisation").click();
        assertThat(main().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient)))
                .isVisible();
    }

    private Locator section(String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Sections of the incident"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
