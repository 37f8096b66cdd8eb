package eu.vallum.gateway.portal.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code /dev/components} shows every component there is, so that whoever looks through it has seen them all. */
class GalleryTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String LINK = "links into a record, and into a made-up one the link would be dead";
    private static final String SENT = "a whole form with an address of its own: sent from here, it would lead away";
    private static final String LAW = "a field or form that the law's stages describe, saved to a record as one types";

    /** What is not there, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("activity", LINK),
            Map.entry("askedrow", LINK),
            Map.entry("clocktable", LINK),
            Map.entry("filetake", LINK),
            Map.entry("mailrow", LINK),
            Map.entry("matchlist", LINK),
            Map.entry("ownreports", LINK),
            Map.entry("receipts", LINK),
            Map.entry("ownquestions", SENT),
            Map.entry("saveview", SENT),
            Map.entry("factfield", LAW),
            Map.entry("stageform", LAW),
            Map.entry("selection", "hidden fields alone: nothing to look at"));

    private static final Pattern USED = Pattern.compile("\\{#(?:include )?([\\w/]+)");

    @Test
    void every_component_is_shown_or_its_reason_for_not_being_shown_is_given() throws IOException {
        // given
        var components = components();
        // when
        var shown = new HashSet<String>();
        follow(TEMPLATES.resolve("dev/components.html"), shown, components);
        // then
        var missing = new TreeSet<>(components);
        missing.removeAll(shown);
        assertEquals(new TreeSet<>(LEFT_OUT.keySet()), missing);
    }

    @Test
    void what_is_left_out_for_its_links_has_one() throws IOException {
        for (var name : LEFT_OUT.keySet()) {
            if (LINK.equals(LEFT_OUT.get(name))) {
                var component = Files.readString(TEMPLATES.resolve("tags/" + name + ".html"));
                assertTrue(component.contains("<a "), name);
            }
        }
    }

    private static Set<String> components() throws IOException {
        try (var files = Files.list(TEMPLATES.resolve("tags"))) {
            return files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** What a template uses itself, and what that uses. */
    private static void follow(Path template, Set<String> shown, Set<String> components) throws IOException {
        var text = Files.readString(template).replaceAll("(?s)\\{!.*?!}", "");
        var use = USED.matcher(text);
        while (use.find()) {
            var name = use.group(1);
            if (components.contains(name) && shown.add(name)) {
                follow(TEMPLATES.resolve("tags/" + name + ".html"), shown, components);
            } else if (name.contains("/")) {
                follow(TEMPLATES.resolve(name + ".html"), shown, components);
            }
        }
    }
}
