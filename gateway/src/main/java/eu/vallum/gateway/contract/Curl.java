package eu.vallum.gateway.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Prints a call of an operation that runs in a shell as printed, with a token of the demonstration agency. */
public final class Curl {
    private Curl() {}

    /**
     * What to run once before the call, empty when it needs no token. Null when no demonstration client may make the call: then it is
     * for people, through the portal.
     */
    public static @Nullable String token(Operation operation) {
        if (operation.open()) {
            return "";
        }
        var client = switch (operation.scope()) {
            case "incident:write", "identity:read", "identity:write" -> "demo-agency-writer";
            case "incident:read", "research:read" -> "demo-agency";
            case null, default -> null;
        };
        return client == null ? null : "TOKEN=$(./vallum token " + client + ")";
    }

    /** The call; values come from the contract's examples, so a required parameter without one shows its name. */
    public static String of(Operation operation, URI publicUrl) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var value = parameter.example() == null ? parameter.name() : parameter.example();
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encode(value));
                case "query" -> {
                    if (parameter.required()) {
                        query.add(parameter.name() + "=" + encode(value));
                    }
                }
                case "header" -> {
                    if (parameter.required()) {
                        lines.add("-H " + quoted(parameter.name() + ": " + value));
                    }
                }
                default -> {}
            }
        }
        if (!operation.open()) {
            lines.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        if (operation.exampleBody() != null && !operation.upload()) {
            lines.add("-H " + quoted("Content-Type: " + operation.mediaTypes().getFirst()));
            lines.add("--data-raw " + quoted(operation.exampleBody()));
        }
        var method = operation.method().equals("GET") ? "" : "-X " + operation.method() + " ";
        var address = publicUrl + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return "curl -sS " + method + quoted(address)
                + String.join("", lines.stream().map(l -> " \\\n  " + l).toList());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
