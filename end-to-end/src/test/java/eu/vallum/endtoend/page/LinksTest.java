package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Wherever a page of the portal leads, there is something: followed as the person who sees the link. And every page says what
 * it is not for.
 */
@OnPlatform
class LinksTest {
    private static final String BANNER = "Not accredited for EU-classified information.";
    /** Of each link: where it leads, as the browser resolves it. Files to keep are left to the tests of files. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)""";
    /** Places within the page that links name and that are not there. */
    private static final String NOWHERE = """
            () => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
              .filter(id => id !== '' && document.getElementById(id) === null)""";

    @Test
    void nothingLeadsToADeadLinkAndNoPageLacksTheBanner(Platform platform, Desks desks) throws Exception {
        // given
        var own = platform.vallum().gateway().toString();
        var followed = new TreeMap<String, Integer>();
        var amiss = new TreeSet<String>();
        // when
        Walker.of(platform, desks).walk((desk, walk, path) -> {
            desk.open(path);
            if (!desk.page().getByText(BANNER).first().isVisible()) amiss.add(walk.template() + " lacks the banner");
            for (var place : list(desk.page(), NOWHERE)) amiss.add(walk.template() + " names a place #" + place);
            var here = desk.page().url().replaceAll("#.*", "");
            for (var link : list(desk.page(), LINKS)) {
                var address = link.replaceAll("#.*", "");
                // A page that says that there is nothing here may name its own address.
                if (!link.startsWith(own + "/") || address.equals(here)) continue;
                var status = followed.computeIfAbsent(desk.name() + " " + address, at -> status(desk, address));
                if (status >= 400) {
                    amiss.add("%s leads %s to %s: %d"
                            .formatted(walk.template(), desk.name(), address.substring(own.length()), status));
                }
            }
        });
        // then
        assertTrue(followed.size() > 300, "links followed: " + followed.size());
        assertEquals(List.of(), List.copyOf(amiss));
    }

    private static int status(Desk desk, String address) {
        var answer =
                desk.context().request().get(address, RequestOptions.create().setHeader("Accept", "text/html,*/*"));
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
