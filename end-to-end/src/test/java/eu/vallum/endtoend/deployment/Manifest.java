package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** One Kubernetes object as it stands in YAML. Paths are JSON pointers. */
record Manifest(ObjectNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    String label() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The pod this object makes, if it is one of ours that makes pods; missing otherwise. */
    JsonNode pod() {
        return is("Deployment") || is("Job") ? at("/spec/template") : tree.path("none");
    }

    static List<Manifest> of(List<Manifest> all, String kind) {
        return all.stream().filter(m -> m.is(kind)).toList();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }
}
