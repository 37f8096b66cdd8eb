package eu.vallum.endtoend.page;

import eu.vallum.endtoend.harness.Desk;
import java.util.UUID;
import java.util.regex.Pattern;

/** A new incident that nobody works on yet. */
final class Unassigned {
    private Unassigned() {}

    /** Files one by pages, without taking it over; gives the path of its page. */
    static String report(Desk desk) {
        var draft = "?draft=" + UUID.randomUUID();
        desk.open("/app/incidents/new/entity" + draft);
        desk.field("Name of the entity").fill("Northern Coast Hospital (demo)");
        desk.field("Sector").selectOption("health");
        next(desk);
        desk.field("Title").fill("Unassigned " + UUID.randomUUID());
        desk.field("What happened?").fill("Nobody works on this yet.");
        desk.field("When did the entity become aware?").fill("2026-01-02T03:04");
        next(desk);
        desk.page().locator("input[name=severity][value=low]").check();
        next(desk);
        desk.page().locator("input[name=suspectedMalicious][value=no]").check();
        desk.page().locator("input[name=crossBorder][value=no]").check();
        next(desk);
        desk.page().locator("input[name=takeOver]").uncheck();
        desk.button("Send early warning").click();
        desk.page().waitForURL(Pattern.compile(".*done=filed"));
        return desk.path();
    }

    private static void next(Desk desk) {
        desk.button("Save and continue").click();
    }
}
