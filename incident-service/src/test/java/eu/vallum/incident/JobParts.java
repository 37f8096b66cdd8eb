package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.export.Exporter;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.id.UuidV7;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What goes on after its request: as the person who ordered it, and only as long as that person may. */
final class JobParts {
    private static final String SECRET = "Bandicoot-3371";
    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private final Player other = Stage.coordinator("SE");
    private final String incident;
    private final String file = UuidV7.next().toString();
    private final String batch;

    JobParts() {
        incident = Stage.filed(owner, Stage.report("title", "Case " + SECRET));
        Stage.shared(owner, incident, recipient);
        AttachmentAnswers.added(owner, API + "/incidents/" + incident + "/attachments/" + file + "?name=a.txt", "a")
                .then()
                .statusCode(201);
        batch = owner.asks()
                .contentType("text/plain")
                .body("x")
                .post(API + "/incidents/" + incident + "/batches?kind=paste")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    List<Part> parts() {
        return List.of(
                new Part("jobs, exports", this::exports),
                new Part("jobs, exports of the powerless", this::powerless),
                new Part("jobs, attachments", this::attachments),
                new Part("jobs, batches", this::batches),
                new Part("jobs, acts on many", this::many));
    }

    private void exports(Set<String> violations) {
        try (var exporter = new Exporter()) {
            for (var player : List.of(owner, recipient, other)) {
                var id = ordered(player);
                exporter.works();
                var made = player.asks().get(API + "/exports/" + id + "/file");
                var text = new String(made.asByteArray(), StandardCharsets.UTF_8);
                if (made.statusCode() != 200 || text.contains("Case " + SECRET) != (player != other)) {
                    violations.add(player.memberState() + " exports " + made.statusCode() + " " + text);
                }
            }
        }
    }

    private static String ordered(Player player) {
        return player.sends(Map.of("query", Map.of("filter", Map.of()), "format", "json"))
                .post(API + "/exports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Whoever lost the role since gets nothing made, and whoever never had it orders nothing. */
    private void powerless(Set<String> violations) {
        var loses = Stage.colleague(owner.organisation(), "EE", "officer");
        try (var exporter = new Exporter()) {
            var id = ordered(loses);
            revoked(loses, true);
            exporter.works();
            revoked(loses, false);
            new Judged(violations, "who lost the role", loses).shows("/exports/" + id, "state", "failed");
        }
        var nobody = Stage.colleague(owner.organisation(), "EE", "");
        nobody.sends(Map.of("query", Map.of("filter", Map.of()), "format", "json"))
                .post(API + "/exports");
        long ordered = Store.as(
                owner.organisation(),
                nobody.subject(),
                c -> Store.count(c, "select count(*) from export_job where subject = '" + nobody.subject() + "'"));
        if (ordered != 0) {
            violations.add("powerless orders an export");
        }
        var own = UUID.nameUUIDFromBytes(
                (owner.organisation() + " " + nobody.subject()).getBytes(StandardCharsets.UTF_8));
        new Judged(violations, "powerless", nobody)
                .sends("PUT", "/notice-rules/" + own, NoticeAnswers.rules(null, null), 0, 403);
    }

    private static void revoked(Player who, boolean revoked) {
        Store.doAsJob(
                "grants",
                c -> c.createStatement()
                        .executeUpdate("update power_grant set version = version + 1, revoked = " + revoked
                                + " where subject = '" + who.subject() + "'"));
    }

    private void attachments(Set<String> violations) {
        new Judged(violations, "recipient", recipient)
                .shows("/incidents/" + incident + "/attachments", "items[0].addedBy", null);
        var midway = new eu.vallum.incident.attachment.Midway();
        var powerless = Stage.colleague(owner.organisation(), "EE", "");
        var right = Map.of(
                powerless, steps("role-missing", "nothing"),
                other, steps("not-found", "nothing"),
                recipient, steps("only-owner", "goes on"));
        right.forEach((who, steps) -> {
            var became = midway.tries(acting(who), acting(owner), UUID.fromString(incident), UUID.fromString(file));
            if (!became.equals(steps)) {
                violations.add(who.memberState() + " goes on with a file: " + became);
            }
        });
    }

    private static Map<String, String> steps(String adding, String taking) {
        return Map.of(
                "begins an upload", adding,
                "adds a part", adding,
                "ends an upload", adding,
                "gets a part", taking,
                "ends a download", taking);
    }

    private void batches(Set<String> violations) {
        var midway = new eu.vallum.incident.batch.Midway();
        for (var who : List.of(Stage.colleague(owner.organisation(), "EE", ""), recipient, other)) {
            if (!midway.refuses(acting(who), UUID.fromString(incident), UUID.fromString(batch))) {
                violations.add(who.memberState() + " goes on with a batch");
            }
        }
        Denied.of(
                violations,
                other,
                incident,
                () -> midway.refuses(acting(other), UUID.fromString(incident), UUID.fromString(batch)));
    }

    private void many(Set<String> violations) {
        String reference = owner.asks().get(API + "/incidents/" + incident).path("reference");
        var plan = other.sends(Map.of("filter", Map.of(), "assign", Map.of("officer", Map.of("subject", "s"))))
                .post(API + "/acts/preview");
        if (plan.asString().contains(reference)) {
            violations.add("a stranger's plan names " + reference);
        }
        var midway = new eu.vallum.incident.bulk.Midway();
        var officer = Stage.colleague(owner.organisation(), "EE", "officer");
        var right = Map.of(officer, "role-missing", recipient, "only-owner", other, "not-found");
        right.forEach((who, why) -> {
            var got = midway.refusals(acting(who), UUID.fromString(incident), recipient.organisation());
            if (!got.equals(Set.of(why))) {
                violations.add(who.memberState() + " goes on with many: " + got + ", not " + why);
            }
        });
    }

    static Acting acting(Player who) {
        return new Acting(
                who.subject(),
                who.name(),
                Acting.Kind.PERSON,
                who.organisation(),
                who.memberState(),
                Assurance.LOW,
                Set.of("incident:read", "incident:write"));
    }
}
