package eu.vallum.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages ship and Maven's own bill of materials does not know: bundled scripts, fonts and icons. */
class BillTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String FONT = ".woff2";

    /** Those of the root pom's allow-list, and those that are for fonts and icons alone. */
    private static final Set<String> LICENCES = Set.of("0BSD", "MIT", "BSD-2-Clause", "Apache-2.0", "OFL-1.1", "ISC");

    /** Drawn here. */
    private static final Set<String> OURS = Set.of("web/public/static/mark.svg");

    private final JsonNode bill;

    BillTest() throws IOException {
        bill = new JsonMapper()
                .readTree(RESOURCES.resolve("META-INF/sbom/web.cdx.json").toFile());
    }

    @Test
    void every_font_and_icon_that_is_shipped_stands_in_the_bill_as_it_is() throws Exception {
        // given
        var listed = new TreeMap<String, String>();
        for (var component : bill.path("components")) {
            for (var file : component.path("components")) {
                listed.put(
                        file.path("name").asText(), file.at("/hashes/0/content").asText());
            }
        }
        // when
        var shipped = new TreeMap<String, String>();
        try (var files = Files.walk(RESOURCES.resolve("web"))) {
            for (var file : files.filter(BillTest::isMedia).toList()) {
                var name = RESOURCES.relativize(file).toString().replace('\\', '/');
                if (!OURS.contains(name)) {
                    var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    shipped.put(name, HexFormat.of().formatHex(hash));
                }
            }
        }
        // then
        assertTrue(shipped.size() > 4, shipped.toString());
        assertEquals(shipped, listed);
    }

    @Test
    void every_component_has_a_licence_that_may_be_combined_with_ours() {
        var components = bill.path("components");
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        assertFalse(components.isEmpty());
        for (var component : components) {
            var licence = component.at("/licenses/0/license/id").asText();
            assertTrue(LICENCES.contains(licence), component.path("name").asText() + ": " + licence);
        }
    }

    @Test
    void every_script_that_is_bundled_stands_in_the_bill_in_the_version_that_is_bundled() throws IOException {
        // given: what the portal's scripts import that is not ours
        var imported = new TreeSet<String>();
        var statement = Pattern.compile("(?m)^import (?:[^;'\"\\n]*from )?['\"]([^.'\"\\n][^'\"\\n]*)['\"]");
        try (var scripts = Files.walk(RESOURCES.resolve("web/app"))) {
            for (var script :
                    scripts.filter(file -> file.toString().endsWith(".ts")).toList()) {
                var found = statement.matcher(Files.readString(script));
                while (found.find()) {
                    imported.add(found.group(1));
                }
            }
        }
        // then
        assertEquals(Set.of("htmx.org"), imported);
        var root = Files.readString(Path.of("../pom.xml"));
        for (var name : imported) {
            var version = root.replaceAll(
                    "(?s).*<artifactId>" + Pattern.quote(name) + "</artifactId>\\s*<version>([^<]+)<.*", "$1");
            assertEquals(List.of(version), versions(name));
        }
    }

    private List<String> versions(String name) {
        return bill.path("components").findParents("purl").stream()
                .filter(component -> component.path("name").asText().equals(name))
                .map(component -> component.path("version").asText())
                .toList();
    }

    private static boolean isMedia(Path file) {
        var name = file.toString();
        return name.endsWith(FONT) || name.matches(".*\\.(svg|png|jpe?g|ico|ttf|otf|woff)$");
    }
}
