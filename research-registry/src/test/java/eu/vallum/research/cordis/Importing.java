package eu.vallum.research.cordis;

import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends files and waits until their import has ended. */
final class Importing {
    record File(String name, byte[] bytes) {}

    private Importing() {}

    /** One of our own small files with every quirk. */
    static File own(String name) {
        try (var in = Objects.requireNonNull(Importing.class.getResourceAsStream("/cordis/" + name), name)) {
            return new File(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonPath files(String token, File... files) {
        var request = as(token).multiPart("truncated", "auto");
        for (var file : files) {
            request = request.multiPart("file", file.name(), file.bytes(), "text/csv");
        }
        return ended(token, json(request.post("imports"), 202).getString("id"));
    }

    static JsonPath ended(String token, String id) {
        for (long end = System.nanoTime() + Duration.ofMinutes(3).toNanos(); System.nanoTime() < end; ) {
            var now = json(as(token).get("imports/" + id), 200);
            if (List.of("done", "failed").contains(now.getString("state"))) {
                int tables = now.getList("tables").size();
                for (int i = 0; i < tables; i++) {
                    var at = "tables[" + i + "].";
                    assertEquals(now.getInt(at + "read"), now.getInt(at + "taken") + now.getInt(at + "rejected"));
                }
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the import does not end");
    }

    /** "read taken rejected" of a file. */
    static String table(JsonPath done, String file) {
        var at = "tables.find { it.file == '" + file + "' }.";
        return done.getInt(at + "read") + " " + done.getInt(at + "taken") + " " + done.getInt(at + "rejected");
    }

    static Map<String, Integer> counts(JsonPath done) {
        return done.<Map<String, Object>>getList("counts").stream()
                .collect(Collectors.toMap(c -> (String) c.get("rule"), c -> (Integer) c.get("count")));
    }

    /** All findings, page by page. */
    static List<Map<String, Object>> findings(String token, String id, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        @Nullable String after = null;
        do {
            var request = as(token).queryParam("limit", limit);
            var page = json(
                    (after == null ? request : request.queryParam("after", after)).get("imports/" + id + "/findings"),
                    200);
            all.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return all;
    }
}
