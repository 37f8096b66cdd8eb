package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * WCAG 2.2 AA as far as a machine can judge it, in light, in dark and on a phone; 320 pixels; no token in the browser; no time of the day
 * without its zone.
 */
@OnPlatform
class EveryPageTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
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
            }""";

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
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
        int status = desk.open(path).status();
        if (status >= 500) complaints.add(walk.template() + " answered " + status);
        axe(page, walk.template() + " light", complaints);
        complaints.addAll(((List<?>) page.evaluate(ZONELESS))
                .stream()
                        .map(text -> walk.template() + " shows a time without its zone: " + text)
                        .toList());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(page, walk.template() + " dark", complaints);
        page.setViewportSize(390, 844);
        axe(page, walk.template() + " phone", complaints);
        page.setViewportSize(320, 800);
        var wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 0)
            complaints.add(walk.template() + " scrolls sideways by " + wide + " at 320");
        var kept = page.content()
                + page.evaluate(
                        "() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + document.cookie");
        // The examples of /api-docs name a place for a token, never one.
        if (kept.contains("NOT_FOUND")) complaints.add(walk.template() + " looks for a word that no bundle has");
        if (TOKEN.matcher(kept).find()) complaints.add(walk.template() + " holds a token");
    }

    private static void axe(Page page, String where, List<String> complaints) {
        for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            var node = rule.getNodes().getFirst();
            complaints.add(where + ": " + rule.getId() + " (" + rule.getNodes().size() + ") " + node.getTarget() + " "
                    + String.valueOf(node.getFailureSummary()).replaceAll("\\s+", " "));
        }
    }
}
