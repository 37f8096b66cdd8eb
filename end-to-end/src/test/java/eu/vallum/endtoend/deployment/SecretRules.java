package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Secrets are named, never written down; and each named one is announced to the operator, or made by a named operator. */
final class SecretRules {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|private|jaas|credential).*");

    /** Made on the cluster by the operators themselves. */
    private static final Set<String> MADE = Set.of("database-ca", "kafka-cluster-ca-cert");

    private SecretRules() {}

    static List<String> findings(List<Manifest> objects, String handbook) {
        var findings = new ArrayList<String>();
        var named = named(objects);
        Manifest.of(objects, "KafkaUser").forEach(user -> named.remove(user.name()));
        named.removeAll(MADE);
        for (var object : objects) {
            if (object.is("Secret")) {
                findings.add(object.label() + ": a secret's value has no place in the tree");
            }
            if (object.is("ConfigMap")) {
                object.at("/data").fieldNames().forEachRemaining(key -> {
                    if (SECRET.matcher(key).matches()) {
                        findings.add(object.label() + ": " + key + " belongs into a secret");
                    }
                });
            }
            for (var container : object.pod().at("/spec/containers")) {
                for (var variable : container.path("env")) {
                    if (variable.has("value")
                            && SECRET.matcher(variable.path("name").asText()).matches()) {
                        findings.add(
                                object.label() + ": " + variable.path("name").asText() + " is written down");
                    }
                }
            }
        }
        named.stream()
                .filter(name -> !handbook.contains("| `" + name + "` |"))
                .forEach(name -> findings.add("Secret/" + name + ": docs/operating.md does not name it"));
        Pattern.compile("\\| `([a-z-]+)` \\| keys ")
                .matcher(handbook)
                .results()
                .map(row -> row.group(1))
                .filter(name -> !named.contains(name))
                .forEach(name -> findings.add("Secret/" + name + ": named in docs/operating.md, used by nothing"));
        return findings;
    }

    static Set<String> named(List<Manifest> objects) {
        var names = new TreeSet<String>();
        objects.forEach(object -> collect(object.tree(), names));
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (var key : List.of("secretKeyRef", "passwordSecret", "usernameSecret", "secret")) {
            var name = node.path(key).path("name");
            if (name.isTextual()) {
                names.add(name.asText());
            }
        }
        if (node.at("/secret/secretName").isTextual()) {
            names.add(node.at("/secret/secretName").asText());
        }
        if (node.at("/bootstrapAdmin/user/secret").isTextual()) {
            names.add(node.at("/bootstrapAdmin/user/secret").asText());
        }
        node.forEach(child -> collect(child, names));
    }
}
