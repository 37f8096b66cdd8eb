package eu.vallum.platform.testing;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One service's hand-written OpenAPI 3.1 contract, with the pieces it shares ({@code shared.yaml}) merged in.
 */
final class Contract {
    private static final Map<String, Contract> LOADED = new ConcurrentHashMap<>();
    /** Two components of one name would silently be the later one. */
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** An operation: method and path template, as the contract writes it. */
    record Operation(String method, String template, Pattern form, JsonNode node) {
        String id() {
            return method + " " + template;
        }

        /** How specific the template is: literal characters count. */
        int weight() {
            return template.replaceAll("\\{[^}]*}", "").length();
        }
    }

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        var base = document.at("/servers/0/url").asText();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (entry.getValue().has("responses")) {
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Pattern.compile(base + path.getKey().replaceAll("\\{[^}]*}", "[^/]+")),
                                entry.getValue()));
                    }
                }));
    }

    /** The contract of a service: {@code contracts/rest/<name>.yaml}. */
    static Contract of(String name) {
        return LOADED.computeIfAbsent(name, n -> new Contract(read(n)));
    }

    /** The path that every operation begins with. */
    String base() {
        return document.at("/servers/0/url").asText();
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(o -> o.method().equals(method) && o.form().matcher(path).matches())
                .max(Comparator.comparingInt(Operation::weight));
    }

    /** The response the contract gives for a status, or its default; empty when it gives none. */
    Optional<JsonNode> response(Operation operation, int status) {
        var responses = operation.node().path("responses");
        var exact = responses.get(Integer.toString(status));
        var found = exact != null ? exact : responses.get("default");
        return Optional.ofNullable(found).map(this::resolve);
    }

    /** Complaints about a body; empty when it is as promised. */
    List<String> complaints(Operation operation, int status, String mediaType, String body) {
        var response = response(operation, status).orElseThrow();
        var content = response.path("content");
        if (content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body where the contract has none");
        }
        var promised = content.get(mediaType);
        if (promised == null) {
            return List.of("media type " + mediaType + " where the contract has "
                    + content.propertyStream().map(Map.Entry::getKey).toList());
        }
        if (!mediaType.endsWith("json") || !promised.has("schema")) {
            return List.of();
        }
        var key = operation.id() + " " + status + " " + mediaType;
        try {
            return schemas
                    .computeIfAbsent(key, k -> schema(promised.get("schema")))
                    .validate(YAML.reader().readTree(body))
                    .stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .toList();
        } catch (IOException e) {
            return List.of("not JSON: " + e.getMessage());
        }
    }

    private Schema schema(JsonNode schema) {
        ObjectNode root = YAML.createObjectNode();
        root.set("allOf", YAML.createArrayNode().add(schema));
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root);
    }

    JsonNode resolve(JsonNode node) {
        var ref = node.path("$ref");
        return ref.isTextual() ? resolve(document.at(ref.asText().substring(1))) : node;
    }

    /** What only one side has: operations as {@code METHOD /path}, parameters as {@code METHOD /path ?name}. */
    Set<String> differences(Path generated) {
        try {
            var base = document.at("/servers/0/url").asText();
            var written = structure(document, "");
            var coded = structure(YAML.readTree(generated.toFile()), base);
            var differences = new TreeSet<String>();
            written.stream()
                    .filter(one -> !coded.contains(one))
                    .forEach(one -> differences.add("only in the contract: " + one));
            coded.stream()
                    .filter(one -> !written.contains(one))
                    .forEach(one -> differences.add("only in the code: " + one));
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> structure(JsonNode openapi, String base) {
        var found = new TreeSet<String>();
        openapi.path("paths").properties().forEach(path -> {
            var template = path.getKey()
                    .substring(path.getKey().startsWith(base) ? base.length() : 0)
                    .replaceAll("\\{[^}]*}", "{}");
            path.getValue().properties().stream()
                    .filter(entry -> entry.getValue().has("responses"))
                    .forEach(entry -> {
                        var operation = entry.getKey().toUpperCase(Locale.ROOT) + " " + template;
                        found.add(operation);
                        Stream.of(
                                        path.getValue().path("parameters"),
                                        entry.getValue().path("parameters"))
                                .flatMap(JsonNode::valueStream)
                                .map(this::resolve)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("query"))
                                .forEach(parameter -> found.add(operation + " ?"
                                        + parameter.path("name").asText()));
                    });
        });
        return found;
    }

    private static JsonNode read(String name) {
        try {
            var folder = folder();
            var own = Files.readString(folder.resolve(name + ".yaml")).replaceAll("(\\./)?shared\\.yaml#", "#");
            var document = (ObjectNode) YAML.readTree(own);
            var shared = YAML.readTree(folder.resolve("shared.yaml").toFile()).path("components");
            shared.properties().forEach(kind -> {
                var into = document.withObjectProperty("components").withObjectProperty(kind.getKey());
                kind.getValue().properties().forEach(piece -> {
                    if (!into.has(piece.getKey())) {
                        into.set(piece.getKey(), piece.getValue());
                    }
                });
            });
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts/rest"))) {
                return at.resolve("contracts/rest");
            }
        }
        throw new IllegalStateException(
                "contracts/rest not found above " + Path.of("").toAbsolutePath());
    }
}
