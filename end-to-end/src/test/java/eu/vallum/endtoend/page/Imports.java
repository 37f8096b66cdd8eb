package eu.vallum.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import eu.vallum.endtoend.harness.Desk;
import java.nio.file.Path;

/** The administrator's page for files of CORDIS, of which the demonstration has none. */
public final class Imports {
    static final String PAGE = "/research-desk/imports";
    private static final Path[] FILES = {
        Path.of("src/test/resources/cordis/project.csv"), Path.of("src/test/resources/cordis/organization.csv")
    };
    private static final double PATIENCE_MS = 60_000;

    private Imports() {}

    /** Sends files if nobody did. */
    public static void atLeastOne(Desk desk) {
        desk.open(PAGE);
        if (desk.page().locator("main table a").count() == 0) {
            send(desk);
        }
    }

    /** Sends two small tables and waits, without a reload, until the work is done. */
    static void send(Desk desk) {
        desk.open(PAGE);
        desk.page().locator("input[type=file]").setInputFiles(FILES);
        desk.button("Start the import").click();
        assertThat(desk.page().locator("#findings"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }
}
