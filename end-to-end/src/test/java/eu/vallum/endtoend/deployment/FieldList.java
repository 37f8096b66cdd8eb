package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields a custom resource may have, path and type, for operators that publish no model; from a resource file. */
record FieldList(Map<String, String> types) {

    static FieldList of(String resource) {
        try (var in = FieldList.class.getResourceAsStream("/deployment/" + resource + ".fields")) {
            if (in == null) {
                throw new IllegalArgumentException("no field list " + resource);
            }
            var types = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> types.put(line.split(" ")[0], line.split(" ")[1]));
            return new FieldList(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects what the list does not allow at or below the path. */
    void check(String path, JsonNode node, List<String> findings) {
        var type = types.get(path);
        if (type == null) {
            findings.add("unknown field " + path);
        } else if (!fits(type, node)) {
            findings.add(path + " is no " + type + ": " + node);
        } else if (type.equals("object")) {
            node.properties().forEach(entry -> check(path + "." + entry.getKey(), entry.getValue(), findings));
        } else if (type.equals("array")) {
            node.forEach(item -> check(path + "[]", item, findings));
        }
    }

    private static boolean fits(String type, JsonNode node) {
        return switch (type) {
            case "object", "map" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "number" -> node.isNumber();
            case "boolean" -> node.isBoolean();
            case "int-or-string" -> node.isIntegralNumber() || node.isTextual();
            case "any" -> true;
            default -> throw new IllegalArgumentException("type " + type);
        };
    }
}
