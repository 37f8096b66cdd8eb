package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ImportTest {
    private final Stage.Player owner = Stage.coordinator("EE");

    @Test
    void an_event_is_taken_once_and_everything_in_it_is_accounted_for() throws IOException {
        // given
        var id = Stage.filed(owner);
        String file;
        try (InputStream in = ImportTest.class.getResourceAsStream("/misp/quirks.json")) {
            file = new String(there(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        // when
        owner.sends(file)
                .post(API + "/incidents/" + id + "/imports")
                .then()
                .statusCode(201)
                .body("attributes.seen", equalTo(13))
                .body("attributes.taken", equalTo(5))
                .body("attributes.skipped", equalTo(8))
                .body("objects.taken", equalTo(1))
                .body("objects.skipped", equalTo(1))
                .body("event.source.name", equalTo("CERT of nowhere"))
                .body("event.tags", hasItem("tlp:amber"))
                .body("findings.reason", hasItem("content-not-kept"))
                .body("ignored.part", hasItem("ShadowAttribute"));
        // then
        owner.sends(file)
                .post(API + "/incidents/" + id + "/imports")
                .then()
                .statusCode(201)
                .body("attributes.taken", equalTo(0))
                .body("attributes.alreadyThere", equalTo(5))
                .body("objects.alreadyThere", equalTo(1));
        owner.asks()
                .get(API + "/incidents/" + id + "/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].tags", hasItem("tlp:green"))
                .body("items[0].toIds", equalTo(true))
                .body("items[0].distribution", equalTo("community"))
                .body("items.find { it.object != null }.object.name", equalTo("file"));
    }

    @Test
    void every_shared_event_imports_and_pages_out_again() throws IOException {
        var folder = shared();
        if (folder == null) {
            System.out.println("SHARED DATA ABSENT: incident/misp/events");
        }
        assumeTrue(folder != null);
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var id = Stage.filed(owner);
                var body = Files.readString(file);
                int taken = owner.sends(body)
                        .post(API + "/incidents/" + id + "/imports")
                        .then()
                        .statusCode(201)
                        .body("reasons.reason - ['repeated-in-file', 'content-not-kept']", hasSize(0))
                        .extract()
                        .path("attributes.taken");
                owner.sends(body)
                        .post(API + "/incidents/" + id + "/imports")
                        .then()
                        .statusCode(201)
                        .body("attributes.alreadyThere", equalTo(taken))
                        .body("attributes.taken", equalTo(0));
                assertEquals(taken, pages(id).size(), file.getFileName().toString());
                exportedAsItCame(id, new ObjectMapper().readTree(body), taken);
            }
        }
    }

    /** MISP's own fields survive the way in and out: uuid, orgc, values and tags. */
    private void exportedAsItCame(String id, JsonNode file, int taken) throws IOException {
        var event = file.has("Event") ? file.path("Event") : file;
        var exported = new ObjectMapper()
                .readTree(owner.asks()
                        .get(API + "/incidents/" + id + "/misp-events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("response")
                .path(0)
                .path("Event");
        assertEquals(event.path("uuid"), exported.path("uuid"));
        assertEquals(event.path("info"), exported.path("info"));
        assertEquals(event.path("Orgc").path("name"), exported.path("Orgc").path("name"));
        assertEquals(event.path("Orgc").path("uuid"), exported.path("Orgc").path("uuid"));
        assertEquals(names(event), names(exported));
        var came = attributes(event);
        var left = attributes(exported);
        assertEquals(taken, left.size());
        left.forEach((uuid, attribute) -> {
            var given = java.util.Objects.requireNonNull(came.get(uuid), uuid);
            assertEquals(given.path("value").asText(), attribute.path("value").asText());
            assertEquals(given.path("type").asText(), attribute.path("type").asText());
            assertEquals(names(given), names(attribute));
        });
    }

    private static List<String> names(JsonNode tagged) {
        var names = new ArrayList<String>();
        tagged.path("Tag").forEach(tag -> names.add(tag.path("name").asText()));
        return names;
    }

    private static Map<String, JsonNode> attributes(JsonNode event) {
        var all = new HashMap<String, JsonNode>();
        event.path("Attribute").forEach(one -> all.putIfAbsent(one.path("uuid").asText(), one));
        event.path("Object")
                .forEach(object -> object.path("Attribute")
                        .forEach(one -> all.putIfAbsent(one.path("uuid").asText(), one)));
        return all;
    }

    private Set<String> pages(String id) {
        var seen = new HashSet<String>();
        String next = "";
        do {
            var page = owner.asks()
                    .get(API + "/incidents/" + id + "/indicators?limit=100" + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.uuid"));
            next = page.path("next") == null ? "" : page.path("next");
        } while (!next.isEmpty());
        return seen;
    }

    private static InputStream there(@Nullable InputStream in) {
        return java.util.Objects.requireNonNull(in);
    }

    private static @Nullable Path shared() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("../shared/data/incident/misp/events").normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
