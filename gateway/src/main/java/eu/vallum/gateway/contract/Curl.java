package eu.vallum.gateway.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Prints a call of an operation that runs in a shell as printed, with a token of the demonstration agency. */
public final class Curl {
    /** What to run once before the calls. */
    public static final String TOKEN = "TOKEN=$(./vallum token demo-agency)";

    private Curl() {}

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
