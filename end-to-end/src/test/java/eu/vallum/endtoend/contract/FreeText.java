package eu.vallum.endtoend.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.endtoend.contract.Contracts.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where requests hold text, and where people may write what they like. */
public final class FreeText {
    /** What a page must show as it stands. */
    public static final String MARKUP = "<i data-mark>";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PROSE = "Zq 1 é!";
    private static final Contracts CONTRACTS = Contracts.here();

    private FreeText() {}

    /**
     * An operation that takes text.
     *
     * @param body by path of a JSON body's property, as in {@code /entity/name} and {@code /contacts[]/role}
     * @param query names of parameters
     */
    public record Taking(String service, String method, String path, Map<String, Text> body, Set<String> query) {
        /** The path with an id that nobody has in place of each name. */
        public String address() {
            return "/api/" + service + "/v1" + path.replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-0000000fffff");
        }
    }

    /**
     * A property that holds text.
     *
     * @param free whether the contract takes any words there: it names none, no form but that of a mailbox, and no pattern that a sentence
     *     does not match
     */
    public record Text(boolean free, boolean mailbox, boolean address, int shortest) {
        /** The mark, in the form that the property asks for. */
        public String holding(String mark) {
            var text = mailbox ? mark + "@mark.example" : address ? "http://127.0.0.1:9/" + mark : mark + MARKUP;
            return text + "-".repeat(Math.max(0, shortest - text.length()));
        }
    }

    /** By service and operation, as in {@code incident-fileIncident}. */
    public static Map<String, Taking> everywhere() {
        var all = new TreeMap<String, Taking>();
        for (var service : List.of("identity", "incident", "research")) {
            var file = "rest/" + service + ".yaml";
            var paths = CONTRACTS.file(file).path("paths").properties();
            for (var path : paths) {
                for (var entry : path.getValue().properties()) {
                    if (!METHODS.contains(entry.getKey())) continue;
                    var operation = entry.getValue();
                    var taking = new Taking(
                            service,
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            body(file, operation),
                            query(file, path.getValue(), operation));
                    if (!taking.body().isEmpty() || !taking.query().isEmpty()) {
                        all.put(service + "-" + operation.path("operationId").asText(), taking);
                    }
                }
            }
        }
        return all;
    }

    /** Puts a text where a body has, or might have, the property; what it stands in is made where it is not there. */
    public static void put(JsonNode body, String path, String text) {
        var parts = path.substring(1).replace("[]", "/[]").split("/");
        var at = body;
        for (int i = 0; i < parts.length - 1; i++) at = below(at, parts[i], parts[i + 1].equals("[]"));
        if (at instanceof ArrayNode list) list.removeAll().add(text);
        else ((ObjectNode) at).put(parts[parts.length - 1], text);
    }

    private static JsonNode below(JsonNode holder, String part, boolean list) {
        if (holder instanceof ArrayNode array) {
            if (array.isEmpty() || !fits(array.get(0), list)) {
                array.removeAll();
                return list ? array.addArray() : array.addObject();
            }
            return array.get(0);
        }
        var object = (ObjectNode) holder;
        if (fits(object.path(part), list)) return object.path(part);
        return list ? object.putArray(part) : object.putObject(part);
    }

    private static boolean fits(JsonNode node, boolean list) {
        return list ? node.isArray() : node.isObject();
    }

    private static Map<String, Text> body(String file, JsonNode operation) {
        var found = new TreeMap<String, Text>();
        var body = resolved(new Place(file, operation.path("requestBody")));
        var schema = body.node().path("content").path("application/json").path("schema");
        walk(new Place(body.file(), schema), "", found, new HashSet<>());
        return found;
    }

    private static Set<String> query(String file, JsonNode path, JsonNode operation) {
        var found = new TreeSet<String>();
        for (var parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            for (var one : parameters) {
                var parameter = resolved(new Place(file, one));
                var schema =
                        resolved(new Place(parameter.file(), parameter.node().path("schema")));
                var values = schema.node().has("items")
                        ? resolved(new Place(schema.file(), schema.node().path("items")))
                        : schema;
                if (parameter.node().path("in").asText().equals("query") && isText(values.node())) {
                    found.add(parameter.node().path("name").asText());
                }
            }
        }
        return found;
    }

    private static void walk(Place at, String path, Map<String, Text> found, Set<JsonNode> above) {
        var place = resolved(at);
        var schema = place.node();
        if (!above.add(schema)) { // a schema may hold itself
            return;
        }
        if (isText(schema) && !path.isEmpty()) {
            found.put(path, text(path, schema));
        }
        for (var part : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(part).forEach(child -> walk(new Place(place.file(), child), path, found, above));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(
                        new Place(place.file(), property.getValue()), path + "/" + property.getKey(), found, above));
        if (schema.path("items").isObject()) {
            walk(new Place(place.file(), schema.path("items")), path + "[]", found, above);
        }
        if (schema.path("additionalProperties").isObject()) {
            walk(new Place(place.file(), schema.path("additionalProperties")), path + "/any", found, above);
        }
        above.remove(schema);
    }

    private static Text text(String path, JsonNode schema) {
        var mailbox = path.endsWith("mailbox") || schema.path("format").asText().equals("email");
        var free = !schema.has("enum")
                && !schema.has("const")
                && (!schema.has("format") || mailbox)
                && (!schema.has("pattern")
                        || Pattern.compile(schema.path("pattern").asText())
                                .matcher(PROSE)
                                .find());
        return new Text(
                free, mailbox, path.endsWith("/url"), schema.path("minLength").asInt());
    }

    private static boolean isText(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) return type.asText().equals("string");
        for (var one : type) if (one.asText().equals("string")) return true;
        return false;
    }

    private static Place resolved(Place place) {
        return Promises.resolve(CONTRACTS, place);
    }
}
