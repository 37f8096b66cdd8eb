package eu.vallum.endtoend.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs are read by machines first: a line is an object, and says in which trace it was written. */
@OnPlatform
class LogsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES =
            List.of("gateway", "identity-service", "incident-service", "research-registry");

    @Test
    void everyLineOfAServiceIsAnObjectAndWhatBelongsToATraceNamesIt(Platform platform) throws IOException {
        // when
        var odd = new ArrayList<String>();
        var traced = 0;
        for (var service : SERVICES) {
            var lines = lines(platform.component(service).log());
            assertTrue(lines.size() > 3, service + " says hardly anything");
            for (var line : lines) {
                var entry = object(line);
                if (!isWhole(entry)) odd.add(service + ": " + line);
                if (entry.at("/mdc/traceId").asText().matches("[0-9a-f]{32}")
                        && entry.at("/mdc/spanId").asText().matches("[0-9a-f]{16}")) traced++;
            }
        }
        // then
        assertEquals(List.of(), odd);
        assertTrue(traced > 0, "no line names its trace");
    }

    /** The lines that are written; of one that is being written only a part may be there, which may end within a character. */
    private static List<String> lines(Path log) throws IOException {
        var bytes = Files.readAllBytes(log);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') end--;
        return UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, end))
                .toString()
                .lines()
                .toList();
    }

    private static boolean isWhole(JsonNode entry) {
        return List.of("timestamp", "level", "loggerName", "message").stream()
                .allMatch(field -> entry.path(field).isTextual());
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException broken) {
            return JSON.missingNode();
        }
    }
}
