package eu.vallum.gateway.portal.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What stands in the margins of every printed sheet. */
@QuarkusTest
@WithTestResource(DoorStack.class)
class SheetTest {
    private final String gateway = ConfigProvider.getConfig().getValue("VALLUM_PUBLIC_URL", String.class);
    private final Browser browser = new Browser(gateway);

    @Test
    void every_sheet_of_an_exercise_says_above_and_below_that_it_is_not_real() throws Exception {
        var english = browser.get(gateway + "/print.css?lang=en&tlp=amber&exercise=true")
                .body();
        var french = browser.get(gateway + "/print.css?lang=fr&tlp=amber&exercise=true")
                .body();
        assertTrue(english.split("EXERCISE – not real · TLP:AMBER", -1).length == 3, english);
        assertTrue(french.split("EXERCICE – rien n’est réel · TLP:AMBER", -1).length == 3, french);
    }

    @Test
    void a_sheet_of_what_is_real_does_not() throws Exception {
        for (var rest : new String[] {"", "&exercise=false", "&exercise=perhaps"}) {
            var sheet =
                    browser.get(gateway + "/print.css?lang=en&tlp=amber" + rest).body();
            assertTrue(sheet.contains("\"TLP:AMBER\""), sheet);
            assertFalse(sheet.contains("EXERCISE"), sheet);
        }
    }
}
