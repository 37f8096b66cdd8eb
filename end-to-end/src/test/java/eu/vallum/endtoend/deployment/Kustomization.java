package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Renders the part of Kustomize that `k8s/` uses, so that the test needs no binary: `resources`, `namespace`, `images` (newName,
 * newTag; `configurations` name the fields besides pods' that hold one), `replicas`, and `patches` (JSON 6902 with a target by kind and name, or a merge patch of maps for one object). Any other
 * key is an error, not ignored. Where kubectl is installed, RenderingTest compares the outcome with `kubectl kustomize`.
 */
final class Kustomization {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "images", "configurations", "replicas", "patches");

    private Kustomization() {}

    static List<Manifest> render(Path directory) {
        var file = read(directory.resolve("kustomization.yaml")).getFirst();
        file.fieldNames().forEachRemaining(key -> require(KNOWN.contains(key), directory + ": cannot render " + key));
        var objects = new ArrayList<Manifest>();
        for (var resource : file.path("resources")) {
            var path = directory.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                objects.addAll(render(path));
            } else {
                read(path).forEach(tree -> objects.add(new Manifest(tree)));
            }
        }
        file.path("patches").forEach(patch -> patch(directory, patch, objects));
        file.path("images").forEach(image -> objects.forEach(o -> containers(o).forEach(c -> rename(c, image))));
        for (var configuration : file.path("configurations")) {
            var elsewhere = read(directory.resolve(configuration.asText())).getFirst();
            elsewhere.fieldNames().forEachRemaining(key -> require(key.equals("images"), "cannot configure " + key));
            for (var field : elsewhere.path("images")) {
                file.path("images").forEach(image -> renameAt(field, image, objects));
            }
        }
        file.path("replicas").forEach(count -> scale(objects, count));
        var namespace = file.path("namespace").asText("");
        if (!namespace.isEmpty()) {
            objects.forEach(o -> place(o, namespace));
        }
        return objects;
    }

    private static void patch(Path directory, JsonNode patch, List<Manifest> objects) {
        var documents = patch.has("path")
                ? trees(directory.resolve(patch.path("path").asText()))
                : List.of(tree(patch.path("patch").asText()));
        require(documents.size() == 1, "one patch a file: " + patch);
        var change = documents.getFirst();
        if (change.isArray()) {
            var hit = objects.stream()
                    .filter(o -> targets(patch.path("target"), o))
                    .toList();
            require(!hit.isEmpty(), "a patch that meets no object: " + patch.path("target"));
            hit.forEach(o -> replace(o, JsonPatch.apply(change, o.tree())));
        } else {
            var wanted = new Manifest((ObjectNode) change);
            var hit = objects.stream()
                    .filter(o -> o.label().equals(wanted.label()))
                    .toList();
            require(hit.size() == 1, "a merge patch that meets " + hit.size() + " objects: " + wanted.label());
            merge(hit.getFirst().tree(), wanted.tree());
        }
    }

    private static boolean targets(JsonNode target, Manifest object) {
        return object.kind().matches(target.path("kind").asText(".*"))
                && object.name().matches(target.path("name").asText(".*"));
    }

    private static void replace(Manifest object, JsonNode with) {
        object.tree().removeAll();
        object.tree().setAll((ObjectNode) with);
    }

    /** Strategic merge, as far as it is plain: maps are merged; a list would need its type's merge key and is refused. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(entry -> {
            require(!entry.getValue().isArray(), "a list in a merge patch: " + entry.getKey());
            if (entry.getValue() instanceof ObjectNode map && into.get(entry.getKey()) instanceof ObjectNode old) {
                merge(old, map);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static List<ObjectNode> containers(Manifest object) {
        return Manifest.each(object.pod().at("/spec/containers"))
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static void rename(ObjectNode container, JsonNode image) {
        var parts = container.path("image").asText().split(":", 2);
        if (parts[0].equals(image.path("name").asText())) {
            var tag = image.path("newTag").asText(parts.length > 1 ? parts[1] : "");
            container.put("image", image.path("newName").asText(parts[0]) + (tag.isEmpty() ? "" : ":" + tag));
        }
    }

    /** The field that holds an image in a resource of an operator's: told by its kind and its path. */
    private static void renameAt(JsonNode field, JsonNode image, List<Manifest> objects) {
        var path = field.path("path").asText();
        var holder = "/" + path.substring(0, path.lastIndexOf('/'));
        require(path.endsWith("/image"), "cannot rename an image at " + path);
        objects.stream()
                .filter(o -> o.is(field.path("kind").asText()))
                .filter(o -> o.at(holder).has("image"))
                .forEach(o -> rename((ObjectNode) o.at(holder), image));
    }

    private static void scale(List<Manifest> objects, JsonNode count) {
        var hit = objects.stream()
                .filter(o ->
                        o.is("Deployment") && o.name().equals(count.path("name").asText()))
                .toList();
        require(hit.size() == 1, "replicas for an unknown deployment: " + count);
        ((ObjectNode) hit.getFirst().at("/spec")).set("replicas", count.path("count"));
    }

    private static void place(Manifest object, String namespace) {
        ((ObjectNode) object.at("/metadata")).put(object.is("Namespace") ? "name" : "namespace", namespace);
    }

    private static List<ObjectNode> read(Path file) {
        return trees(file).stream().map(ObjectNode.class::cast).toList();
    }

    private static List<JsonNode> trees(Path file) {
        try (var parser = YAML.createParser(file.toFile());
                var values = YAML.readValues(parser, JsonNode.class)) {
            return values.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
