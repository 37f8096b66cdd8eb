package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files through the pages: an event of MISP and tables of CORDIS, each with a report that accounts for everything. */
@OnPlatform
class ImportPagesTest {
    private static final Path EVENT = Path.of("src/test/resources/misp/own-ransomware.json");
    private static final String LATVIAN = "/app/incidents/01900000-0000-7000-8000-000001001901";

    @Test
    void aMispEventIsTakenAndItsReportSaysWhatWasSkippedAndWhy(Desks desks) {
        // given
        var janis = desks.of(People.JANIS);
        janis.open(LATVIAN + "/indicators");
        // when
        janis.field("MISP event file").setInputFiles(EVENT);
        janis.button("Import").click();
        // then
        var report = janis.page().locator("#report");
        assertThat(report).containsText("Ransomware at a hospital");
        var row = report.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Attributes"));
        int seen = number(row, 0);
        assertTrue(seen == number(row, 1) + number(row, 2) + number(row, 3), "seen = taken + there + skipped");
    }

    @Test
    void aFileThatIsNoEventIsRefusedBesideTheField(Desks desks) {
        // given
        var janis = desks.of(People.JANIS);
        janis.open(LATVIAN + "/indicators");
        // when
        janis.field("MISP event file")
                .setInputFiles(new FilePayload(
                        "odd.json", "application/json", "{\"no\": \"event\"".getBytes(StandardCharsets.UTF_8)));
        janis.button("Import").click();
        // then
        assertThat(janis.page().locator("#file-wrong")).containsText("not a MISP event");
    }

    @Test
    void whoIsNoAdministratorIsToldWhoMayImport(Desks desks) {
        var nils = desks.of(People.NILS);
        nils.open(Imports.PAGE);
        assertThat(nils.page().getByRole(AriaRole.MAIN)).containsText("For administrators");
        assertThat(nils.button("Start the import")).hasCount(0);
    }

    private static int number(Locator row, int column) {
        return Integer.parseInt(
                row.getByRole(AriaRole.CELL).nth(column).innerText().strip());
    }
}
