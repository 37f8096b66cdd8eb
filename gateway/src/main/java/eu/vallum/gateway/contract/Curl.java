package eu.vallum.gateway.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Prints one call of an operation; what the contract's examples don't hold comes from variables of the shell. */
final class Curl {
    private Curl() {}

    /** The variable that holds a parameter's value. */
    static String variable(String parameter) {
        return parameter.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * The call.
     *
     * @param taken parameters whose value is in a variable; those of the body are named there as {@code $NAME}
     */
    static String of(Operation operation, URI publicUrl, Set<String> taken) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.name();
            var printed = parameter.required()
                    || taken.contains(name)
                    || operation.example().print().contains(name);
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + name + "}", value(parameter, taken));
                case "query" -> {
                    if (printed) {
                        query.add(name + "=" + value(parameter, taken));
                    }
                }
                case "header" -> {
                    if (printed) {
                        lines.add("-H " + header(parameter, taken));
                    }
                }
                default -> {}
            }
        }
        if (!operation.open()) {
            lines.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        lines.addAll(body(operation, taken));
        var method = operation.method().equals("GET") ? "" : "-X " + operation.method() + " ";
        var address = publicUrl + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return "curl -sS " + method + (address.contains("$") ? "\"" + address + "\"" : quoted(address))
                + String.join("", lines.stream().map(l -> " \\\n  " + l).toList());
    }

    private static ArrayList<String> body(Operation operation, Set<String> taken) {
        var lines = new ArrayList<String>();
        var whole = operation.example().files().get("");
        if (whole != null) {
            lines.add("-H " + quoted("Content-Type: " + operation.mediaTypes().getFirst()));
            lines.add("--data-binary " + quoted("@" + whole));
        } else if (operation.mediaTypes().stream().anyMatch(type -> type.startsWith("multipart/"))) {
            operation.example().files().forEach((part, file) -> lines.add("-F " + quoted(part + "=@" + file)));
        } else if (operation.exampleBody() != null) {
            lines.add("-H " + quoted("Content-Type: " + operation.mediaTypes().getFirst()));
            var body = quoted(Objects.requireNonNullElse(operation.example().body(), operation.exampleBody()));
            for (var name : taken) {
                body = body.replace("$" + variable(name), "'\"$" + variable(name) + "\"'");
            }
            lines.add("--data-raw " + body);
        }
        return lines;
    }

    private static String value(Parameter parameter, Set<String> taken) {
        return taken.contains(parameter.name()) ? "$" + variable(parameter.name()) : encode(example(parameter));
    }

    private static String header(Parameter parameter, Set<String> taken) {
        if (!taken.contains(parameter.name())) {
            return quoted(parameter.name() + ": " + example(parameter));
        }
        var value = "$" + variable(parameter.name());
        // Versions are taken from the record; as an entity tag they stand in quotes (RFC 9110 section 8.8.3).
        return parameter.name().startsWith("If-")
                ? "\"%s: \\\"%s\\\"\"".formatted(parameter.name(), value)
                : "\"%s: %s\"".formatted(parameter.name(), value);
    }

    /** Values come from the contract's examples, so a required parameter without one shows its name. */
    private static String example(Parameter parameter) {
        return parameter.example() == null ? parameter.name() : parameter.example();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
