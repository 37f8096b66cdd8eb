package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever tries the demonstration is told on the first page what to do next. */
@OnPlatform
class FirstPageTest {
    @Test
    void everyDemoAccountsFirstPageNamesItsNextStepAndLeadsThere(Desks desks) {
        // when
        var lost = new ArrayList<String>();
        for (var person : People.values()) {
            var desk = desks.of(person);
            desk.open("/app"); // what somebody types
            if (!desk.path().equals("/app/overview")) lost.add(person + " arrives at " + desk.path());
            var next = desk.page().locator("section.next");
            if (next.count() != 1) {
                lost.add(person + " is told " + next.count() + " next steps");
                continue;
            }
            if (next.getByRole(AriaRole.HEADING).innerText().isBlank()) lost.add(person + " is told nothing");
            var link = next.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions())
                    .first()
                    .getAttribute("href");
            int status = desk.open(link).status();
            if (status != 200) lost.add(person + " is led to " + link + ": " + status);
        }
        // then
        assertEquals(List.of(), lost);
    }
}
