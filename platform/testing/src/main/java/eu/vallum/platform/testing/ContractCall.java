package eu.vallum.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as its contract writes it, with what a call of it needs besides the ids in its path: what is required of query and
 * header, and the body of the example. For tests that call every operation without naming one.
 *
 * @param method such as {@code POST}
 * @param template such as {@code /incidents/{incident}/shares}
 * @param base path that all operations of the contract begin with
 * @param scope what a token has to carry, null where anybody may call, without a token
 * @param query required parameters of the query
 * @param headers required headers
 * @param mediaType type of the body, null without one
 * @param body the example's body, null without one
 */
public record ContractCall(
        String method,
        String template,
        String base,
        @Nullable String scope,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String mediaType,
        @Nullable JsonNode body) {

    /** Every operation of {@code contracts/rest/<name>.yaml}, in its order. */
    public static List<ContractCall> of(String name) {
        var contract = Contract.of(name);
        return contract.operations().stream()
                .map(operation -> of(contract, operation))
                .toList();
    }

    private static ContractCall of(Contract contract, Contract.Operation operation) {
        var query = new LinkedHashMap<String, String>();
        var headers = new LinkedHashMap<String, String>();
        parameters(contract, operation).forEach(parameter -> {
            var place = parameter.path("in").asText();
            if (parameter.path("required").asBoolean() && !place.equals("path")) {
                var into = place.equals("query") ? query : headers;
                into.put(parameter.path("name").asText(), example(parameter));
            }
        });
        var content = contract.resolve(operation.node().path("requestBody")).path("content");
        var first = content.propertyStream().findFirst();
        return new ContractCall(
                operation.method(),
                operation.template(),
                contract.base(),
                operation.node().path("x-scope").asText(null),
                query,
                headers,
                first.map(Map.Entry::getKey).orElse(null),
                first.map(type -> body(contract, type.getValue())).orElse(null));
    }

    private static List<JsonNode> parameters(Contract contract, Contract.Operation operation) {
        var all = new ArrayList<JsonNode>();
        operation.node().path("parameters").forEach(one -> all.add(contract.resolve(one)));
        return all;
    }

    private static String example(JsonNode parameter) {
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        var choice = parameter.at("/schema/enum/0");
        return choice.isMissingNode() ? "x" : choice.asText();
    }

    private static @Nullable JsonNode body(Contract contract, JsonNode type) {
        if (type.has("example")) {
            return type.get("example");
        }
        return type.path("examples")
                .propertyStream()
                .findFirst()
                .map(example -> contract.resolve(example.getValue()).get("value"))
                .orElse(null);
    }

    /** Whether anybody may call it. */
    public boolean open() {
        return scope == null;
    }

    /** Names of the ids in the path, in order. */
    public List<String> ids() {
        var names = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("\\{([^}]+)}").matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
