package eu.vallum.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.gateway.contract.ContractFiles.Located;
import eu.vallum.gateway.contract.Example.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one OpenAPI 3.1 file into a {@link Contract}; takes only what the door checks and the documentation shows. */
final class ContractReader {
    private static final Map<String, String> AUDIENCE = Map.of(
            "identity", "identity-service",
            "incident", "incident-service",
            "research", "research-registry");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractFiles files;
    private final String service;
    private final String file;

    ContractReader(ContractFiles files, String service) {
        this.files = files;
        this.service = service;
        this.file = service + ".yaml";
    }

    Contract read() {
        var root = files.root(file);
        var info = root.path("info");
        var base = root.at("/servers/0/url").asText("/api/" + service + "/v1");
        var basePath = base.substring(Math.max(0, base.indexOf("/api/")));
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(root, basePath + path.getKey(), path.getValue(), method));
                    }
                }));
        return new Contract(
                service,
                info.path("title").asText(service),
                info.path("summary").asText(""),
                info.path("version").asText(""),
                basePath,
                AUDIENCE.getOrDefault(service, service),
                List.copyOf(operations));
    }

    private Operation operation(JsonNode root, String path, JsonNode item, Map.Entry<String, JsonNode> method) {
        var node = method.getValue();
        var parameters = parameters(item, node);
        var body = files.follow(file, node.path("requestBody"));
        var content = body.node().path("content");
        var mediaTypes = content.properties().stream().map(Map.Entry::getKey).toList();
        return new Operation(
                node.path("operationId").asText(method.getKey() + " " + path),
                service,
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                node.path("summary").asText(""),
                text(node, "description"),
                text(node, "x-scope"),
                open(node.has("security") ? node.path("security") : root.path("security")),
                parameters,
                parameters.stream()
                        .filter(p -> p.in().equals("query"))
                        .map(Parameter::name)
                        .collect(Collectors.toUnmodifiableSet()),
                mediaTypes,
                body.node().path("x-max-bytes").asLong(-1),
                mediaTypes.isEmpty() ? null : example(new Located(body.file(), content.path(mediaTypes.getFirst()))),
                printing(node.path("x-example")),
                outcomes(node.path("responses")));
    }

    private List<Parameter> parameters(JsonNode item, JsonNode operation) {
        var byName = new LinkedHashMap<String, Parameter>();
        for (var list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (var entry : list) {
                var at = files.follow(file, entry);
                var name = at.node().path("name").asText();
                byName.put(
                        at.node().path("in").asText() + name,
                        new Parameter(
                                name,
                                at.node().path("in").asText(),
                                at.node().path("required").asBoolean(),
                                text(at.node(), "description"),
                                example(at)));
            }
        }
        return List.copyOf(byName.values());
    }

    private static Example printing(JsonNode node) {
        if (node.isMissingNode()) {
            return Example.PLAIN;
        }
        var print = new LinkedHashSet<String>();
        node.path("print").forEach(name -> print.add(name.asText()));
        var before = new ArrayList<Step>();
        node.path("before")
                .forEach(step -> before.add(new Step(
                        text(step, "call"), text(step, "client"), texts(step.path("take")), text(step, "shell"))));
        return new Example(
                text(node, "client"),
                print,
                node.has("body") ? print(node.path("body")) : null,
                texts(node.path("files")),
                List.copyOf(before));
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private List<Outcome> outcomes(JsonNode responses) {
        return responses.properties().stream()
                .map(entry -> {
                    var at = files.follow(file, entry.getValue());
                    var first = at.node().path("content").elements();
                    return new Outcome(
                            entry.getKey(),
                            at.node().path("description").asText("").strip(),
                            first.hasNext() ? example(new Located(at.file(), first.next())) : null);
                })
                .toList();
    }

    /** The example written at a parameter or media type, else the one of its schema. */
    private @Nullable String example(Located at) {
        var own = firstExample(at);
        if (own != null) {
            return own;
        }
        var schema = at.node().path("schema");
        return schema.isMissingNode() ? null : firstExample(files.follow(at.file(), schema));
    }

    private @Nullable String firstExample(Located at) {
        var node = at.node();
        if (node.has("example")) {
            return print(node.path("example"));
        }
        var many = node.path("examples").elements();
        if (!many.hasNext()) {
            return null;
        }
        var first = files.follow(at.file(), many.next());
        return print(first.node().has("value") ? first.node().path("value") : first.node());
    }

    private static String print(JsonNode value) {
        try {
            return value.isContainerNode()
                    ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : value.asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean open(JsonNode security) {
        if (security.isMissingNode() || security.isEmpty()) {
            return security.isArray();
        }
        for (var requirement : security) {
            if (requirement.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field).asText("").strip();
        return value.isEmpty() ? null : value;
    }
}
