package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * WCAG 2.2 AA and good practice as far as a machine can judge them, in light and in dark, on a desk and on a phone, with all that a
 * page folds away unfolded; 320 pixels; no token in the browser; no time of the day without its zone; a marking for paper; no complaint of the browser's,
 * be it an error or a breach of the content security policy.
 */
@OnPlatform
class EveryPageTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Pages that say why there is nothing to see. */
    private static final Map<String, Integer> INTENDED = Map.of("/{nowhere}", 404);

    private static final Pattern TROUBLE = Pattern.compile("/dev/trouble/(\\d{3})");
    /** What the browser itself says of a page that is meant to be an answer of this kind. */
    private static final String ANSWERED = "Failed to load resource: the server responded with a status of ";
    /** Put into a page once, it judges it in all its looks; the builder that comes with it would put it there for each. */
    private static final String AXE = axe();

    private static final String JUDGE = """
        only => axe.run(document, {runOnly: only, resultTypes: ['violations'], preload: false})
            .then(found => found.violations.map(rule => `${rule.id} (${rule.nodes.length}) ${rule.nodes[0].target} `
                + rule.nodes[0].failureSummary.replace(/\\s+/g, ' ')))\
        """;
    /** What a page is judged in. Of what a phone shows in the dark, colours are all that the other looks have not judged. */
    private record Look(ColorScheme scheme, int width, String asked, List<String> rules) {}

    private static final List<Look> LOOKS = List.of(
            new Look(ColorScheme.LIGHT, 1280, "tag", RULES),
            new Look(ColorScheme.DARK, 1280, "tag", RULES),
            new Look(ColorScheme.LIGHT, 390, "tag", RULES),
            new Look(ColorScheme.DARK, 390, "rule", List.of("color-contrast", "link-in-text-block")));
    private static final String UNFOLD =
            "() => document.querySelectorAll('details').forEach(one => { one.open = true })";
    private static final String BREADTH =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final List<String> MARKINGS = List.of("clear", "green", "amber", "amber-strict", "red");
    /** That of the incident whose pages are walked through. */
    private static final String LABEL = "green";
    /** Its pages that also hold what may be marked more strictly than it. */
    private static final Set<String> WITH_NOTES =
            Set.of("/app/incidents/{id}/timeline", "/app/incidents/{id}/notes", "/app/incidents/{id}/notes/{note}");
    /** The marking of each style that is linked for the margins of sheets. */
    private static final String PRINT = """
        () => [...document.querySelectorAll('link[rel=stylesheet][media=print]')]
          .map(link => new URL(link.href)).filter(url => url.pathname === '/print.css')
          .map(url => url.searchParams.get('tlp'))\
        """;

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}");
    /** Texts in which an hour stands without the name of a zone behind it. What is code is not for reading the time. */
    private static final String ZONELESS = """
        () => {
          const hour = /(?<![\\d:.+-])([01]?\\d|2[0-3]):[0-5]\\d(?![\\d:])(?!\\s*[A-Z]{2,5}\\b)/
          const found = []
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (texts.nextNode()) {
            const text = texts.currentNode
            if (text.parentElement.closest('pre, code, script, style, textarea, option') === null && hour.test(text.data)) {
              found.push(text.parentElement.closest('p, li, td, th, dd, div').textContent.replace(/\\s+/g, ' ').slice(0, 120))
            }
          }
          return [...new Set(found)]
        }\
        """;

    @Test
    void noPageBreaksARuleScrollsSidewaysHoldsATokenOrHidesAZone(Platform platform, Desks desks) throws Exception {
        // given
        var complaints = new ArrayList<String>();
        // when
        Walker.of(platform, desks).walk((desk, walk, path) -> look(desk, walk, path, complaints));
        // then
        assertEquals(List.of(), complaints);
    }

    private static void look(Desk desk, Walk walk, String path, List<String> complaints) {
        var page = desk.page();
        show(page, ColorScheme.LIGHT, 1280);
        int status = desk.open(path).status();
        int intended = intended(walk.template());
        if (status != intended) {
            complaints.add(walk.template() + " answered " + status);
        }
        page.evaluate(UNFOLD);
        page.evaluate(AXE);
        for (var look : LOOKS) {
            show(page, look.scheme(), look.width());
            for (var violation : (List<?>) page.evaluate(JUDGE, Map.of("type", look.asked(), "values", look.rules()))) {
                complaints.add("%s %s at %d: %s".formatted(walk.template(), look.scheme(), look.width(), violation));
            }
        }
        complaints.addAll(((List<?>) page.evaluate(ZONELESS))
                .stream()
                        .map(text -> walk.template() + " shows a time without its zone: " + text)
                        .toList());
        printsMarked(page, walk.template(), complaints);
        for (var said : desk.said()) {
            if (intended == 200 || !said.startsWith(ANSWERED + intended)) {
                complaints.add(walk.template() + " makes the browser complain: " + said);
            }
        }
        show(page, ColorScheme.LIGHT, 320);
        var wide = (Number) page.evaluate(BREADTH);
        if (wide.intValue() > 0) complaints.add(walk.template() + " scrolls sideways by " + wide + " at 320");
        var kept = page.content()
                + page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) +"
                        + " document.cookie");
        // The examples of /api-docs name a place for a token, never one.
        if (kept.contains("NOT_FOUND")) complaints.add(walk.template() + " looks for a word that no bundle has");
        if (TOKEN.matcher(kept).find()) complaints.add(walk.template() + " holds a token");
    }

    /** One sheet style with a marking that there is; below an incident its own, or what is stricter on it. */
    private static void printsMarked(Page page, String template, List<String> complaints) {
        var markings = (List<?>) page.evaluate(PRINT);
        if (markings.size() != 1 || !(markings.getFirst() instanceof String marking) || !MARKINGS.contains(marking)) {
            complaints.add(template + " prints with the markings " + markings);
        } else if (template.startsWith("/app/incidents/{id}")) {
            int stricter = MARKINGS.indexOf(marking) - MARKINGS.indexOf(LABEL);
            if (stricter < 0 || stricter > 0 && !WITH_NOTES.contains(template)) {
                complaints.add(template + " prints as " + marking + " what is " + LABEL);
            }
        }
    }

    private static int intended(String template) {
        var trouble = TROUBLE.matcher(template);
        return trouble.matches() ? Integer.parseInt(trouble.group(1)) : INTENDED.getOrDefault(template, 200);
    }

    private static void show(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, 900);
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
