package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Only the arrows of the architecture. An arrow is written `from > to:port`; a party is a service, an operand (database, kafka,
 * keycloak) or a namespace. An arrow between two of our pods must be let out on one side and in on the other.
 */
final class NetworkRules {

    private static final Set<String> ARROWS = Set.of(
            "ns:ingress > gateway:8080",
            "ns:ingress > keycloak:8080",
            "gateway > identity-service:8101",
            "gateway > incident-service:8102",
            "gateway > research-registry:8103",
            "gateway > keycloak:8080",
            "keycloak > gateway:8080",
            "identity-service > keycloak:8080",
            "incident-service > keycloak:8080",
            "research-registry > keycloak:8080",
            "gateway > database:5432",
            "identity-service > database:5432",
            "incident-service > database:5432",
            "research-registry > database:5432",
            "migration > database:5432",
            "keycloak > database:5432",
            "identity-service > kafka:9093",
            "incident-service > kafka:9093",
            "research-registry > kafka:9093",
            "identity-service > ns:mail:25",
            "incident-service > ns:mail:25",
            "incident-service > outside:443",
            "keycloak > ns:mail:25",
            "service > ns:monitoring:4318",
            "ns:monitoring > service:9080",
            "ns:monitoring > service:9101",
            "ns:monitoring > service:9102",
            "ns:monitoring > service:9103",
            "ns:monitoring > database:9187",
            "ns:monitoring > keycloak:9000",
            "ns:keycloak-system > keycloak:9000",
            "ns:cnpg-system > database:5432",
            "ns:cnpg-system > database:8000",
            "database > database:5432",
            "database > database:8000",
            "keycloak > keycloak:7800",
            "keycloak > keycloak:57800",
            "kafka > kafka:any");

    /** Private and link-local addresses (RFC 1918, 3927, 6598), where the cluster's own machines and their metadata answer. */
    private static final Set<String> INSIDE =
            Set.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private static final Set<String> INSIDE_6 = Set.of("fc00::/7", "fe80::/10");

    /** Rules without a counterpart here: name resolution, and the API server, which no label selects. */
    private static final Set<String> APART = Set.of("default-deny", "names", "operands-to-api-server");

    private NetworkRules() {}

    static List<String> findings(List<Manifest> objects) {
        var findings = new ArrayList<String>();
        var policies = Manifest.of(objects, "NetworkPolicy");
        if (policies.stream().noneMatch(NetworkRules::deniesAll)) {
            findings.add("NetworkPolicy: nothing denies by default");
        }
        var out = new TreeSet<String>();
        var in = new TreeSet<String>();
        for (var policy : policies) {
            if (!APART.contains(policy.name())) {
                var self = parties(policy.at("/spec/podSelector"));
                arrows(self, policy.at("/spec/egress"), "to", out, findings, policy);
                arrows(self, policy.at("/spec/ingress"), "from", in, findings, policy);
            }
        }
        var drawn = new TreeSet<>(out);
        drawn.addAll(in);
        drawn.stream()
                .filter(a -> !ARROWS.contains(a))
                .forEach(a -> findings.add("NetworkPolicy: not in the architecture: " + a));
        ARROWS.stream().filter(a -> !drawn.contains(a)).forEach(a -> findings.add("NetworkPolicy: missing: " + a));
        ARROWS.stream()
                // Strimzi writes what may enter Kafka; a namespace of others has its own policies.
                .filter(a -> !a.contains("kafka:") && !a.contains("ns:") && !a.contains("outside:"))
                .filter(a -> !out.contains(a) || !in.contains(a))
                .forEach(a -> findings.add("NetworkPolicy: open on one side only: " + a));
        return findings;
    }

    private static boolean deniesAll(Manifest policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").size() == 2
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    private static void arrows(
            List<String> self,
            JsonNode rules,
            String side,
            Set<String> arrows,
            List<String> findings,
            Manifest policy) {
        for (var rule : rules) {
            if (rule.path(side).isEmpty()) {
                findings.add(policy.label() + ": a rule without peers lets everybody through");
            }
            var ports = rule.path("ports").isEmpty()
                    ? List.of("any")
                    : Manifest.each(rule.path("ports"))
                            .map(p -> p.path("port").asText())
                            .toList();
            for (var peer : rule.path(side)) {
                for (var other : peers(peer)) {
                    for (var me : self) {
                        for (var port : ports) {
                            arrows.add(
                                    side.equals("to")
                                            ? me + " > " + other + ":" + port
                                            : other + " > " + me + ":" + port);
                        }
                    }
                }
            }
        }
    }

    private static List<String> peers(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return List.of(outside(peer.path("ipBlock")));
        }
        return peer.has("namespaceSelector") ? List.of(namespace(peer)) : parties(peer.path("podSelector"));
    }

    /** All but what lies inside; a block that leaves out less is somewhere else. */
    private static String outside(JsonNode block) {
        var without = Manifest.each(block.path("except")).map(JsonNode::asText).collect(Collectors.toSet());
        var inside = block.path("cidr").asText().contains(":") ? INSIDE_6 : INSIDE;
        return without.containsAll(inside) ? "outside" : "ANY" + block;
    }

    private static String namespace(JsonNode peer) {
        return "ns:"
                + peer.at("/namespaceSelector/matchLabels")
                        .path("kubernetes.io/metadata.name")
                        .asText("ANY");
    }

    private static List<String> parties(JsonNode selector) {
        var labels = selector.path("matchLabels");
        if (labels.has("cnpg.io/cluster")) {
            return List.of("database");
        }
        if (labels.has("strimzi.io/cluster")) {
            return List.of("kafka");
        }
        if (labels.has("app.kubernetes.io/name")) {
            return List.of(labels.path("app.kubernetes.io/name").asText());
        }
        if (labels.has("app.kubernetes.io/component")) {
            return List.of(labels.path("app.kubernetes.io/component").asText());
        }
        var values = Manifest.each(selector.at("/matchExpressions/0/values"))
                .map(JsonNode::asText)
                .toList();
        if (values.contains("keycloak") || labels.path("app").asText().equals("keycloak")) {
            return List.of("keycloak");
        }
        if (values.contains("gateway")) { // pods by name, of either component: the services and their migrations
            return java.util.stream.Stream.concat(values.stream(), java.util.stream.Stream.of("migration"))
                    .toList();
        }
        return List.of("ANY" + selector);
    }
}
