package eu.vallum.endtoend.deployment;

import java.util.ArrayList;
import java.util.List;

/** A node may be drained, load may grow, and the database still has connections for all of it. */
final class Availability {

    /** Connections of one replica: the pool is fixed at eight, in the services and in Keycloak. */
    private static final int POOL = 8;

    /** Superuser, replication, monitoring, and what migrations take for a moment. */
    private static final int RESERVED = 30;

    private Availability() {}

    static List<String> findings(List<Manifest> objects) {
        var findings = new ArrayList<String>();
        var connections = RESERVED;
        for (var deployment : Manifest.of(objects, "Deployment")) {
            var label = deployment.label();
            var selector = deployment.at("/spec/selector/matchLabels");
            if (!deployment.pod().at("/metadata/labels").properties().containsAll(selector.properties())) {
                findings.add(label + ": its selector does not meet its pods");
            }
            if (Manifest.of(objects, "PodDisruptionBudget").stream()
                    .noneMatch(b -> b.at("/spec/selector/matchLabels").equals(selector)
                            && b.at("/spec/maxUnavailable").asInt() == 1)) {
                findings.add(label + ": no disruption budget of one");
            }
            var scaler = Manifest.of(objects, "HorizontalPodAutoscaler").stream()
                    .filter(s -> s.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
                    .findFirst();
            var least = scaler.map(s -> s.at("/spec/minReplicas").asInt()).orElse(0);
            var most = scaler.map(s -> s.at("/spec/maxReplicas").asInt()).orElse(0);
            var now = deployment.at("/spec/replicas").asInt();
            if (least < 1 || now < least || now > most) {
                findings.add(label + ": replicas " + now + " outside its autoscaler's " + least + " to " + most);
            }
            if (deployment.pod().at("/spec/topologySpreadConstraints").size() < 2) {
                findings.add(label + ": is not spread over zones and nodes");
            }
            connections += POOL * (most + 1); // one more while a roll-out surges
        }
        for (var keycloak : Manifest.of(objects, "Keycloak")) {
            connections += keycloak.at("/spec/db/poolMaxSize").asInt()
                    * keycloak.at("/spec/instances").asInt();
        }
        for (var cluster : Manifest.of(objects, "Cluster")) {
            var allowed =
                    cluster.at("/spec/postgresql/parameters/max_connections").asInt();
            if (connections > allowed) {
                findings.add(cluster.label() + ": " + connections + " connections wanted, " + allowed + " allowed");
            }
        }
        return findings;
    }
}
