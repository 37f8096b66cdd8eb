package eu.vallum.endtoend.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What contracts promise, as plain sentences: `offers` must never get fewer, `demands` on what existed must never get more. Looked
 * at: operations, scopes, parameters, media types, statuses, properties, types, required ones, enumerations and patterns. Not looked
 * at: limits of length and number, and meaning; those need a reader.
 */
record Promises(Set<String> offers, Set<String> demands) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    static Promises of(Contracts contracts) {
        var promises = new Promises(new TreeSet<>(), new TreeSet<>());
        contracts.files().forEach((path, tree) -> {
            if (tree.has("openapi")) {
                promises.operations(contracts, path, tree);
            } else if (path.startsWith("event/") && path.endsWith(".json")) {
                promises.event(contracts, path, tree);
            }
        });
        return promises;
    }

    /** What the newer one takes back or asks anew; empty when whoever relied on the older one still can. */
    List<String> brokenBy(Promises newer) {
        var broken = new TreeSet<String>();
        offers.stream().filter(o -> !newer.offers.contains(o)).forEach(o -> broken.add("no longer: " + o));
        newer.demands.stream()
                .filter(d -> !demands.contains(d))
                .filter(d -> offers.contains(d.substring(0, d.indexOf(": "))))
                .forEach(d -> broken.add("newly asked: " + d));
        return List.copyOf(broken);
    }

    private void operations(Contracts contracts, String file, JsonNode tree) {
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (!METHODS.contains(entry.getKey())) {
                        return;
                    }
                    var operation = entry.getValue();
                    var name = file + " " + entry.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    offers.add(name);
                    demands.add(
                            name + ": scope " + operation.path("x-scope").asText("none") + operation.path("security"));
                    path.getValue().path("parameters").forEach(p -> parameter(contracts, file, name, p));
                    operation.path("parameters").forEach(p -> parameter(contracts, file, name, p));
                    request(contracts, file, name, operation);
                    operation
                            .path("responses")
                            .properties()
                            .forEach(r -> response(contracts, file, name, r.getKey(), r.getValue()));
                }));
    }

    private void parameter(Contracts contracts, String file, String name, JsonNode node) {
        var place = resolve(contracts, new Contracts.Place(file, node));
        var label = place.node().path("in").asText() + " "
                + place.node().path("name").asText();
        offers.add(name + " takes " + label);
        if (place.node().path("required").asBoolean()) {
            demands.add(name + ": " + label + " is required");
        }
        new Shape(contracts, this, name, true)
                .walk(label, new Contracts.Place(place.file(), place.node().path("schema")));
    }

    private void request(Contracts contracts, String file, String name, JsonNode operation) {
        var body = resolve(contracts, new Contracts.Place(file, operation.path("requestBody")));
        if (body.node().path("required").asBoolean()) {
            demands.add(name + ": a body is required");
        }
        body.node().path("content").properties().forEach(content -> {
            offers.add(name + " takes " + content.getKey());
            new Shape(contracts, this, name, true)
                    .walk(
                            "body",
                            new Contracts.Place(body.file(), content.getValue().path("schema")));
        });
    }

    private void response(Contracts contracts, String file, String name, String status, JsonNode node) {
        var response = resolve(contracts, new Contracts.Place(file, node));
        offers.add(name + " answers " + status);
        response.node().path("content").properties().forEach(content -> {
            offers.add(name + " answers " + status + " as " + content.getKey());
            new Shape(contracts, this, name, false)
                    .walk(
                            status,
                            new Contracts.Place(
                                    response.file(), content.getValue().path("schema")));
        });
    }

    /** Old events lie in topics for long: the newer schema must accept them, and older readers the newer events. */
    private void event(Contracts contracts, String path, JsonNode schema) {
        offers.add(path);
        new Shape(contracts, this, path, false).walk("data", new Contracts.Place(path, schema));
        schema.path("required").forEach(r -> demands.add(path + ": " + r.asText() + " is required"));
    }

    static Contracts.Place resolve(Contracts contracts, Contracts.Place place) {
        return place.node().has("$ref")
                ? resolve(
                        contracts,
                        contracts.follow(place.file(), place.node().path("$ref").asText()))
                : place;
    }
}
