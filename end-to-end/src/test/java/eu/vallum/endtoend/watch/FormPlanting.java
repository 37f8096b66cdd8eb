package eu.vallum.endtoend.watch;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.page.Imports;
import eu.vallum.endtoend.page.Walk;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Types a mark into every field of every form that the portal shows, in a real browser, and sends the form. */
final class FormPlanting {
    private static final String TYPED = "textarea, input:not([type]), input[type=text], input[type=search], "
            + "input[type=email], input[type=tel], input[type=url], input[type=password]";
    private static final String FILES = "input[type=file]";
    private static final double ANSWERED_MS = 10_000;
    private static final String CLINIC = "01900000-0000-7000-8000-000001001901";
    private static final String CLINIC_SHARE = "01900000-0000-7000-8000-000002001902";

    private final Platform platform;
    private final Desks desks;
    private final Marks marks;
    private final Map<People, Desk> signedIn = new EnumMap<>(People.class);
    private int forms;

    FormPlanting(Platform platform, Desks desks, Marks marks) {
        this.platform = platform;
        this.desks = desks;
        this.marks = marks;
    }

    /** How many forms were sent. */
    int everywhere() throws Exception {
        var visitor = desks.visitor();
        var janis = signedIn.computeIfAbsent(People.JANIS, desks::of);
        var api = platform.api().signedIn(janis.session());
        // The demonstration's own incident stays as it is.
        var incident = api.post(
                        "/api/incident/v1/incidents",
                        EarlyWarning.of("forms " + UUID.randomUUID()).toString())
                .expect(201)
                .text("/id");
        var share = api.post(
                        "/api/incident/v1/incidents/" + incident + "/shares",
                        EarlyWarning.share(Organisations.ESTONIA).toString())
                .expect(201)
                .text("/items/0/id");
        Imports.atLeastOne(signedIn.computeIfAbsent(People.SOFIA, desks::of));
        for (var walk : Walk.all(platform)) {
            var person = walk.person();
            var desk = person == null ? visitor : signedIn.computeIfAbsent(person, desks::of);
            page(
                    desk,
                    walk.template(),
                    walk.path(desk).replace(CLINIC, incident).replace(CLINIC_SHARE, share));
        }
        return forms;
    }

    private void page(Desk desk, String template, String path) {
        desk.open(path);
        var count = desk.page().locator("form").count();
        for (int form = 0; form < count; form++) {
            if (form > 0) desk.open(path);
            var shown = desk.page().locator("form");
            if (form < shown.count()) send(desk.page(), shown.nth(form), template + " form " + (form + 1));
        }
    }

    private void send(Page page, Locator form, String where) {
        var typed = form.locator(TYPED).all();
        var files = form.locator(FILES).all();
        if (typed.isEmpty() && files.isEmpty()) return;
        for (var field : typed) {
            var email = "email".equals(field.getAttribute("type"));
            var mark = marks.of(where + " field " + field.getAttribute("name")) + (email ? "@mark.example" : "");
            // As typing does it, also for a field that a script or a closed part of the page hides.
            field.evaluate(
                    "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', {bubbles: true}));"
                            + " field.dispatchEvent(new Event('change', {bubbles: true})); }",
                    mark);
        }
        for (var file : files) {
            var mark = marks.of(where + " file " + file.getAttribute("name"));
            var content = "{\"Event\": {\"info\": \"" + marks.of(where + " content") + "\"}}";
            file.setInputFiles(
                    new FilePayload(mark + ".json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
        }
        // Until the new page stands in the old one's place. Its answer alone is too early: the next would get into its
        // way.
        var arrived = new AtomicBoolean();
        Consumer<Frame> arrival = frame -> arrived.compareAndSet(false, frame.equals(page.mainFrame()));
        page.onFrameNavigated(arrival);
        try {
            form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
            page.waitForCondition(arrived::get, new Page.WaitForConditionOptions().setTimeout(ANSWERED_MS));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        } catch (PlaywrightException left) {
            // The page went away while it was asked, or the form leads to none; it was sent.
        } finally {
            page.offFrameNavigated(arrival);
        }
        forms++;
    }
}
