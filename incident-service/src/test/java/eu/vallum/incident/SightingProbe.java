package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers can see and do with requests for sightings in the database itself. */
final class SightingProbe {
    private final Scene scene;
    private final UUID owner;
    private final Probes probes;

    private SightingProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new SightingProbe(scene, probes);
        Map.of(
                        "owner", probe.owner,
                        "recipient", scene.recipient.organisation(),
                        "redacted", scene.redacted.organisation(),
                        "withdrawn", scene.withdrawn.organisation(),
                        "member", scene.member.organisation(),
                        "former", scene.former.organisation(),
                        "other", scene.other.organisation())
                .forEach(probe::caller);
        probe.ends(
                "share",
                "update share set withdrawn_at = now(), withdrawn_reason = 'x' where id = '" + scene.share + "'");
        probe.ends("redaction", """
                insert into redaction (owner, incident, organisation, fields, changed_at, changed_by)
                values ('%s', '%s', '%s', '{indicators}', now(), 'x')""".formatted(probe.owner, scene.incident, scene.recipient.organisation()));
    }

    private void caller(String relation, UUID organisation) {
        SightingScene.tables()
                .forEach(table -> keep(
                        relation + " reads " + table,
                        organisation,
                        "select count(*) from %s where incident = '%s'".formatted(table, scene.incident)));
        writes(organisation).forEach((what, sql) -> keep(relation + " " + what, organisation, sql));
    }

    private Map<String, String> writes(UUID organisation) {
        var writes = new LinkedHashMap<String, String>();
        for (var indicator : scene.indicators) {
            var which = indicator.equals(scene.indicators.getFirst()) ? "" : " about what is kept back";
            for (var to : List.of(scene.recipient, scene.member, scene.redacted, scene.other)) {
                var whom = to == scene.redacted ? "the redacted" : to.memberState();
                writes.put("asks sighting_request of " + whom + which, request(to.organisation(), true, indicator));
            }
            writes.put("asks sighting_request for itself" + which, request(organisation, false, indicator));
        }
        for (var indicator : scene.indicators) {
            var which = indicator.equals(scene.indicators.getFirst()) ? "" : " about what is kept back";
            writes.put("tells sighting_request unasked" + which, told(organisation, indicator));
            writes.put(
                    "tells sighting_request in the name of the recipient" + which,
                    told(scene.recipient.organisation(), indicator));
        }
        writes.put(
                "asks sighting_request for a member",
                request(scene.member.organisation(), false, scene.indicators.getFirst()));
        writes.put(
                "asks sighting_request about another incident's",
                request(scene.recipient.organisation(), true, UuidV7.next().toString()));
        writes.put(
                "ends sighting_request",
                "update sighting_request set ended_at = now() where asking = '%s'".formatted(scene.sightings.asking));
        writes.put("ends any sighting_request", "update sighting_request set ended_at = now()");
        writes.put("answers sighting_answer", """
                insert into sighting_answer (id, request, incident, owner, number, answer, at, by_name)
                select '%s', id, incident, owner, 9, 'not-seen', now(), 'x' from sighting_request where asking = '%s'
                and ended_at is null""".formatted(UuidV7.next(), scene.sightings.asking));
        writes.put("tells by sighting_answer", toldAnswer(organisation, 1, "seen"));
        writes.put("tells by sighting_answer a second time", toldAnswer(organisation, 2, "seen"));
        writes.put("tells by sighting_answer that it did not see", toldAnswer(organisation, 1, "not-seen"));
        writes.put("says on the timeline that of sighting_request", """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal, organisation)
                values ('%s', '%s', '%s', 'sighting-answered', now(), now(), true, '%s')""".formatted(
                        UuidV7.next(), scene.incident, owner, organisation));
        return writes;
    }

    private String toldAnswer(UUID organisation, int number, String answer) {
        var telling = UuidV7.next();
        return told(telling, organisation, scene.indicators.getFirst())
                + """
                ; insert into sighting_answer (id, request, incident, owner, number, answer, at, by_name)
                values ('%s', '%s', '%s', '%s', %d, '%s', now(), 'x')""".formatted(UuidV7.next(), telling, scene.incident, owner, number, answer);
    }

    private String told(UUID other, String indicator) {
        return told(UuidV7.next(), other, indicator);
    }

    private String told(UUID id, UUID other, String indicator) {
        return """
                insert into sighting_request (id, asking, incident, owner, other, from_owner, indicator, tlp, told, asked_at, asked_by, ended_at)
                values ('%s', '%s', '%s', '%s', '%s', true, '%s', 'AMBER', true, now(), 'x', now())""".formatted(id, UuidV7.next(), scene.incident, owner, other, indicator);
    }

    private String request(UUID other, boolean fromOwner, String indicator) {
        return """
                insert into sighting_request (id, asking, incident, owner, other, from_owner, indicator, tlp, asked_at, asked_by)
                values ('%s', '%s', '%s', '%s', '%s', %s, '%s', 'AMBER', now(), 'x')""".formatted(UuidV7.next(), UuidV7.next(), scene.incident, owner, other, fromOwner, indicator);
    }

    /** What is open with the recipient is over when it loses the incident, or its indicators. */
    private void ends(String what, String sql) {
        probes.add(
                "sighting_request of the recipient after " + what,
                sql,
                () -> Store.as(owner, c -> {
                    c.createStatement().executeUpdate(sql);
                    return Long.toString(Store.count(
                            c,
                            "select count(*) from sighting_request where ended_at is null and other = '%s'"
                                    .formatted(scene.recipient.organisation())));
                }));
    }

    private void keep(String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(
                        organisation,
                        c -> sql.startsWith("select")
                                ? Long.toString(Store.count(c, sql))
                                : "did " + c.createStatement().executeUpdate(sql)));
    }
}
