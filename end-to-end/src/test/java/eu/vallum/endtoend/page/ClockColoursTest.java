package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What an authority owes and what an entity owes it never share a tile, a list or a colour, in light and in dark: read off the page as
 * the browser paints it. An entity's own pages are another matter: there both are about the same two.
 */
@OnPlatform
class ClockColoursTest {
    private static final String LATVIAN = "/app/incidents/01900000-0000-7000-8000-000001001901";

    /** Where each side's clocks are told apart: where theirs stand, where ours stand, and what is painted. */
    private static final List<List<String>> PLACES = List.of(
            List.of(".tile.theirs", ".tile.ours, .tile.crit, .tile.warn", "borderLeftColor"),
            List.of(".card.of-theirs", ".card.of-ours", "borderTopColor"),
            List.of(".clocks > .running.theirs .big", ".clocks > .running:not(.theirs) .big", "color"),
            List.of(".clocks .bar.theirs rect, td .bar.theirs rect", ".bar:not(.theirs):not([viewBox]) rect", "fill"),
            List.of("td .left.theirs", "td .left:not(.theirs)", "color"),
            List.of(".left-cell .chip.theirs", ".left-cell .chip.ours", "color"));

    /** Whatever is said to be both, and whatever stands in the other's list. */
    private static final String MIXED = """
        () => [...document.querySelectorAll('.ours.theirs, .of-ours.of-theirs, '
            + '.of-ours .clocks > .theirs, .of-ours .left.theirs, .of-ours .bar.theirs, .of-ours .left-cell .chip.theirs, '
            + '.of-theirs .clocks > li:not(.theirs), .of-theirs td .left:not(.theirs), .of-theirs .left-cell .chip.ours')]
          .filter(one => one.closest('[aria-labelledby="c-own"]') === null)
          .map(one => one.outerHTML.slice(0, 160))\
        """;

    private static final String PAINTED = """
        ([selector, property]) => [...new Set([...document.querySelectorAll(selector)]
          .filter(one => one.closest('[aria-labelledby="c-own"]') === null)
          .map(one => getComputedStyle(one)[property]))]\
        """;

    @Test
    void oursAndTheirsShareNoTileNoListAndNoColour(Desks desks) {
        // given
        var latvia = desks.of(People.JANIS);
        var amiss = new ArrayList<String>();
        for (var path : List.of("/dev/components", "/app/overview", "/app/clocks", LATVIAN, LATVIAN + "/clocks")) {
            latvia.open(path);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                // when
                latvia.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                // then
                for (var both : list(latvia.page(), MIXED, Map.of())) {
                    amiss.add(path + " mixes them: " + both);
                }
                shared(latvia.page(), path.equals("/dev/components"))
                        .forEach(one -> amiss.add("%s, %s: %s".formatted(path, scheme, one)));
            }
        }
        assertEquals(List.of(), amiss);
    }

    /** Colours that both have; on the page of all components each side must be there at all. */
    private static List<String> shared(Page page, boolean both) {
        var amiss = new ArrayList<String>();
        for (var place : PLACES) {
            var theirs = list(page, PAINTED, List.of(place.get(0), place.get(2)));
            var ours = list(page, PAINTED, List.of(place.get(1), place.get(2)));
            if (both && !place.getFirst().startsWith("td") && !place.getFirst().startsWith(".left-cell")) {
                assertFalse(theirs.isEmpty(), place.get(0));
                assertFalse(ours.isEmpty(), place.get(1));
            }
            for (var colour : theirs) {
                if (ours.contains(colour)) amiss.add(place.get(0) + " and " + place.get(1) + " are both " + colour);
            }
        }
        return amiss;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Page page, String script, Object argument) {
        return (List<String>) page.evaluate(script, argument);
    }
}
