package eu.vallum.endtoend.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Databases, roles, topics and the right to read and write them, against the services and contracts/event/topics.txt. */
final class StoreAgreement {

    private StoreAgreement() {}

    static List<String> findings(List<Manifest> objects, Repository project) {
        var findings = new ArrayList<String>();
        topics(objects, project, findings);
        for (var service : Settings.SERVICES) {
            var settings = Settings.of(project, service);
            if (!settings.landed()) {
                continue; // nothing yet to agree with
            }
            var database = settings.value("vallum.store.database").orElse("door");
            roles(objects, database, findings);
            if (!database.equals("door")) {
                rights(objects, settings, database, findings);
            }
        }
        return findings;
    }

    private static void topics(List<Manifest> objects, Repository project, List<String> findings) {
        var promised = new TreeMap<String, String>();
        project.text("contracts/event/topics.txt")
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .forEach(line -> {
                    var part = line.split("\\s+");
                    promised.put(part[0], part[1] + " " + part[2]);
                });
        var deployed = new TreeMap<String, String>();
        Manifest.of(objects, "KafkaTopic")
                .forEach(t -> deployed.put(
                        t.name(),
                        t.at("/spec/partitions").asText() + " "
                                + t.at("/spec/config").path("cleanup.policy").asText()));
        if (!promised.equals(deployed)) {
            findings.add("KafkaTopic: promised " + promised + " but deployed " + deployed);
        }
    }

    private static void roles(List<Manifest> objects, String database, List<String> findings) {
        var owned = Manifest.of(objects, "Database").stream()
                .anyMatch(d -> d.at("/spec/name").asText().equals(database)
                        && d.at("/spec/owner").asText().equals(database + "_owner"));
        if (!owned) {
            findings.add("Database/" + database + ": absent, or not owned by " + database + "_owner");
        }
        var roles = Manifest.of(objects, "Cluster").getFirst().at("/spec/managed/roles");
        var found = Manifest.each(roles)
                .filter(r -> r.path("name").asText().startsWith(database + "_"))
                .collect(Collectors.toMap(r -> r.path("name").asText(), r -> r));
        if (!found.keySet().equals(Set.of(database + "_owner", database + "_app", database + "_job"))) {
            findings.add("Cluster: roles of " + database + " are " + found.keySet());
            return;
        }
        var app = found.get(database + "_app");
        var job = found.get(database + "_job");
        if (app == null
                || job == null
                || app.path("inherit").asBoolean(true)
                || app.path("bypassrls").asBoolean()
                || app.path("superuser").asBoolean()
                || !app.at("/inRoles/0").asText().equals(database + "_job")) {
            findings.add("Cluster: " + database + "_app must not inherit, bypass row security, or lack its job role");
        } else if (job.path("login").asBoolean()) {
            findings.add("Cluster: " + database + "_job can log in");
        }
    }

    private static void rights(List<Manifest> objects, Settings settings, String database, List<String> findings) {
        var reads = reads(settings);
        var writes = new TreeSet<String>();
        settings.values("mp\\.messaging\\.incoming\\..*dead-letter-queue\\.topic")
                .forEach(v -> writes.add(resolve(v, settings)));
        var user = Manifest.of(objects, "KafkaUser").stream()
                .filter(u -> u.name().equals(settings.service()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no KafkaUser " + settings.service()));
        var mayRead = new TreeSet<String>();
        var mayWrite = new TreeSet<String>();
        var groups = new TreeSet<String>();
        for (var acl : user.at("/spec/authorization/acls")) {
            var name = acl.at("/resource/name").asText();
            var operations = acl.path("operations").toString();
            if (acl.at("/resource/type").asText().equals("group")) {
                groups.add(name);
            } else {
                if (operations.contains("Read")) {
                    mayRead.add(name);
                }
                if (operations.contains("Write")) {
                    mayWrite.add(name);
                }
            }
        }
        reads.stream()
                .filter(t -> !mayRead.contains(t))
                .forEach(t -> findings.add(user.label() + ": may not read " + t));
        writes.stream()
                .filter(t -> !mayWrite.contains(t))
                .forEach(t -> findings.add(user.label() + ": may not write " + t));
        mayWrite.stream()
                .filter(t -> !t.startsWith("vallum." + database + "."))
                .forEach(t -> findings.add(user.label() + ": may write another service's " + t));
        settings.values("mp\\.messaging\\.incoming\\..*group\\.id").stream()
                .map(g -> resolve(g, settings))
                .filter(g -> groups.stream().noneMatch(g::startsWith))
                .forEach(g -> findings.add(user.label() + ": may not use group " + g));
    }

    /** The topics its listeners follow; a channel that is switched off follows none. */
    static Set<String> reads(Settings settings) {
        var reads = new TreeSet<String>();
        settings.keys().forEach((key, setting) -> {
            var channel = key.replaceFirst("\\.topics?$", "");
            if (key.matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?")
                    && !settings.value(channel + ".enabled").equals(Optional.of("false"))) {
                reads.addAll(List.of(resolve(setting.value(), settings).split(",")));
            }
        });
        return reads;
    }

    private static String resolve(String value, Settings settings) {
        return value.replace(
                        "${vallum.store.database}",
                        settings.value("vallum.store.database").orElse("?"))
                .replace(
                        "${vallum.feed.topics}",
                        settings.value("vallum.feed.topics").orElse("?"));
    }
}
