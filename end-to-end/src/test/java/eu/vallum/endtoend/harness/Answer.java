package eu.vallum.endtoend.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws AssertionError with status and body where it is not JSON */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** The text of a field, found by JSON Pointer. */
    public String text(String pointer) {
        var node = json().at(pointer);
        if (node.isMissingNode()) throw new AssertionError("no %s in %s".formatted(pointer, this));
        return node.asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, if it has that status; otherwise the test fails and shows it. */
    public Answer expect(int expected) {
        if (status != expected) throw new AssertionError("expected %d, got %s".formatted(expected, this));
        return this;
    }

    @Override
    public String toString() {
        return "%d %s".formatted(status, body.length() > 1500 ? body.substring(0, 1500) + "…" : body);
    }
}
