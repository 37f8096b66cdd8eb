package eu.vallum.endtoend.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Walks a schema and notes what it promises: to whoever sends (a request), or to whoever reads (an answer, an event). */
final class Shape {

    private final Contracts contracts;
    private final Promises promises;
    private final String owner;
    private final boolean sent;
    private final Set<String> under = new HashSet<>();

    Shape(Contracts contracts, Promises promises, String owner, boolean sent) {
        this.contracts = contracts;
        this.promises = promises;
        this.owner = owner;
        this.sent = sent;
    }

    void walk(String at, Contracts.Place place) {
        var reference = place.node().path("$ref").asText("");
        if (!reference.isEmpty()) {
            var key = place.file() + " " + reference;
            if (under.add(key)) { // a schema may hold itself
                walk(at, contracts.follow(place.file(), reference));
                under.remove(key);
            }
            return;
        }
        var schema = place.node();
        for (var part : new String[] {"allOf", "oneOf", "anyOf"}) {
            schema.path(part).forEach(child -> walk(at, new Contracts.Place(place.file(), child)));
        }
        if (schema.has("type")) {
            promises.offers().add(owner + " " + at + " is " + types(schema.path("type")));
        }
        values(at, schema);
        schema.path("required").forEach(name -> {
            if (sent) {
                promises.demands().add(owner + ": " + at + "/" + name.asText() + " is required");
            } else {
                promises.offers().add(owner + " " + at + " always has " + name.asText());
            }
        });
        schema.path("properties").properties().forEach(property -> {
            var below = at + "/" + property.getKey();
            promises.offers().add(owner + " " + below);
            walk(below, new Contracts.Place(place.file(), property.getValue()));
        });
        if (schema.path("items").isObject()) {
            walk(at + "[]", new Contracts.Place(place.file(), schema.path("items")));
        }
    }

    /** A sender must keep every value it may send; a reader must never meet one it was not told of. */
    private void values(String at, JsonNode schema) {
        if (schema.has("enum")) {
            if (sent) {
                schema.path("enum").forEach(v -> promises.offers().add(owner + " " + at + " may be " + v.asText()));
            } else {
                promises.offers().add(owner + " " + at + " is one of " + types(schema.path("enum")));
            }
        }
        if (sent && schema.has("pattern")) {
            promises.demands()
                    .add(owner + ": " + at + " matches "
                            + schema.path("pattern").asText());
        }
    }

    private static String types(JsonNode oneOrMany) {
        var all = new TreeSet<String>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(v -> all.add(v.asText()));
        } else {
            all.add(oneOrMany.asText());
        }
        return String.join("|", all);
    }
}
