package eu.vallum.endtoend.watch;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import eu.vallum.endtoend.contract.FreeText;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.page.Imports;
import eu.vallum.endtoend.page.Walk;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Types a mark into every field of every form that the portal shows, in a real browser, and sends the form. Where a field takes no words,
 * such as a choice or a date, its mark is sent beside the form, as somebody with other tools than a browser would.
 */
final class FormPlanting {
    private static final String TYPED = "textarea, input:not([type]), input[type=text], input[type=search], "
            + "input[type=email], input[type=tel], input[type=url], input[type=password]";
    private static final String FILES = "input[type=file]";
    /** Names of the fields that are neither. */
    private static final String OTHERS = """
            (form, typed) => [...new Set([...form.elements]
                .filter(field => field.name && field.type !== 'file' && !field.matches(typed))
                .map(field => field.name))]""";
    /** The form as it stands, once for each mark, with the mark in place of one field. */
    private static final String SEND_BESIDE = """
            async (form, marks) => {
              const address = new URL(form.getAttribute('action') ?? location.href, location.href)
              const post = (form.getAttribute('method') ?? 'get').toLowerCase() === 'post'
              for (const [name, mark] of Object.entries(marks)) {
                const fields = new FormData(form)
                fields.set(name, mark)
                const words = new URLSearchParams([...fields].filter(([, value]) => typeof value === 'string'))
                const sent = form.enctype.startsWith('multipart') ? fields : words
                await (post
                  ? fetch(address, {method: 'POST', body: sent, redirect: 'manual'})
                  : fetch(address.pathname + '?' + words, {redirect: 'manual'})).catch(() => 'the page may not')
              }
            }""";

    /** Where the form goes, and its fields. */
    private static final String ALIKE = """
            form => form.getAttribute('method') + ' ' + (form.getAttribute('action') ?? location.pathname) + ' '
              + [...new Set([...form.elements].map(field => field.name).filter(name => name))].sort()""";

    private static final Pattern OF_INCIDENT = Pattern.compile("/app/incidents/\\{id}(/[a-z/-]+)?");
    /** What {@link FreeText#MARKUP} must not become. */
    private static final String ELEMENT = "[data-mark]";

    private static final List<String> ENDING = List.of("/relations", "/handling", "/withdrawal", "/removal", "/ending");
    private static final double ANSWERED_MS = 10_000;

    private final Platform platform;
    private final Desks desks;
    private final Marks marks;
    private final Map<People, Desk> signedIn = new EnumMap<>(People.class);
    private final Set<String> sent = new HashSet<>();
    private final Set<String> broken = new TreeSet<>();
    private int forms;
    private int shown;

    FormPlanting(Platform platform, Desks desks, Marks marks) {
        this.platform = platform;
        this.desks = desks;
        this.marks = marks;
    }

    /** How many forms were sent, each of those that are alike once. */
    int everywhere() throws Exception {
        var visitor = desks.visitor();
        Imports.atLeastOne(signedIn.computeIfAbsent(People.SOFIA, desks::of));
        var walks = Walk.all(platform).stream()
                .sorted(Comparator.comparingInt(walk -> harm(walk.template())))
                .toList();
        for (var walk : walks) {
            var person = walk.person();
            var desk = person == null ? visitor : signedIn.computeIfAbsent(person, desks::of);
            page(desk, walk.template(), walk.path(desk));
        }
        signIn(desks.visitor(), marks.of("name at the sign-in"));
        signIn(desks.visitor(), People.RUTA.address());
        return forms;
    }

    /** All pages of an incident that is full of marks. */
    void stored(UUID incident) throws Exception {
        var desk = signedIn.computeIfAbsent(People.KADRI, desks::of);
        for (var walk : Walk.all(platform)) {
            if (OF_INCIDENT.matcher(walk.template()).matches()) {
                desk.open(walk.template().replace("{id}", incident.toString()));
                look(desk.page(), walk.template() + " of a marked incident");
            }
        }
    }

    /** Pages on which a mark is more than its letters. */
    Set<String> broken() {
        return broken;
    }

    /** How many pages showed a mark's letters. */
    int shown() {
        return shown;
    }

    private void look(Page page, String where) {
        if (page.locator(ELEMENT).count() > 0) broken.add(where);
        if (page.locator("body").innerText().contains(FreeText.MARKUP)) shown++;
    }

    /** With a password that is none. */
    private void signIn(Desk desk, String name) {
        desk.open("/session/login?to=/app/overview");
        var page = desk.page();
        page.locator("input[name=username]").fill(name);
        leave(page, () -> page.keyboard().press("Enter"));
        var password = page.locator("input[name=password]");
        if (password.count() == 0) return;
        password.fill(marks.of("password of " + name));
        leave(page, () -> page.keyboard().press("Enter"));
    }

    /** What ends a share, a group or an incident goes after all the forms that need one. */
    private static int harm(String template) {
        if (template.endsWith("/deletion")) return 2;
        return ENDING.stream().anyMatch(template::endsWith) ? 1 : 0;
    }

    private void page(Desk desk, String template, String path) {
        desk.open(path);
        look(desk.page(), template);
        var count = desk.page().locator("form").count();
        var fresh = true;
        for (int form = 0; form < count; form++) {
            if (!fresh) desk.open(path);
            var shown = desk.page().locator("form");
            if (form >= shown.count()) return;
            var one = shown.nth(form);
            var alike = one.evaluate(ALIKE).toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
            fresh = !sent.add(alike) || !send(desk.page(), one, template + " form " + (form + 1));
        }
    }

    /** Whether the page went away by it. */
    private boolean send(Page page, Locator form, String where) {
        forms++;
        beside(form, where);
        var typed = form.locator(TYPED).all();
        var files = form.locator(FILES).all();
        if (typed.isEmpty() && files.isEmpty()) return false;
        for (var field : typed) {
            var email = "email".equals(field.getAttribute("type"));
            var name = where + " field " + field.getAttribute("name");
            var mark = email ? marks.of(name) + "@mark.example" : marks.written(name);
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
        leave(page, () -> form.evaluate("form => { form.noValidate = true; form.requestSubmit(); }"));
        look(page, where + " answered");
        return true;
    }

    /** Until the new page stands in the old one's place. Its answer alone is too early: the next would get into its way. */
    private static void leave(Page page, Runnable by) {
        var arrived = new AtomicBoolean();
        Consumer<Frame> arrival = frame -> arrived.compareAndSet(false, frame.equals(page.mainFrame()));
        page.onFrameNavigated(arrival);
        try {
            by.run();
            page.waitForCondition(arrived::get, new Page.WaitForConditionOptions().setTimeout(ANSWERED_MS));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        } catch (PlaywrightException left) {
            // The page went away while it was asked, or the form leads to none; it was sent.
        } finally {
            page.offFrameNavigated(arrival);
        }
    }

    private void beside(Locator form, String where) {
        var names = (List<?>) form.evaluate(OTHERS, TYPED);
        var planted = new LinkedHashMap<String, String>();
        for (var name : names) planted.put(name.toString(), marks.of(where + " beside " + name));
        if (!planted.isEmpty()) form.evaluate(SEND_BESIDE, planted);
    }
}
