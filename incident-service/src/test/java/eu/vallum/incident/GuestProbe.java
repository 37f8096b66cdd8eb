package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and jobs can see and do with guests in the database itself. */
final class GuestProbe {
    private GuestProbe() {}

    static void into(Probes probes, Scene all) {
        var scene = all.guests;
        var owner = scene.owner.organisation();
        Map.of(
                        "owner", owner,
                        "recipient", scene.recipient.organisation(),
                        "other", scene.other.organisation(),
                        "guest", UUID.fromString(scene.guest),
                        "waiting", UUID.fromString(scene.waiting))
                .forEach((relation, organisation) -> {
                    reads(probes, relation + " reads guest", organisation, "guest", "id = '" + scene.guest + "'");
                    for (var table : List.of("incident_seen", "audience", "share", "receipt")) {
                        var id = table.equals("incident_seen") ? "id" : "incident";
                        reads(
                                probes,
                                relation + " reads a guest's " + table,
                                organisation,
                                table,
                                "%s = '%s'".formatted(id, scene.incident));
                    }
                    does(
                            probes,
                            relation + " changes guest",
                            organisation,
                            "update guest set code_tries = 0 where id = '%s'".formatted(scene.guest));
                    does(probes, relation + " adds guest", organisation, """
                        insert into guest (id, incident, owner, share, name, country, mailbox, phone, language, made_at, made_by)
                        values ('%s', '%s', '%s', '%s', 'x', 'MT', 'x', 'x', 'en', now(), 'x')""".formatted(
                                    UuidV7.next(), scene.incident, owner, UuidV7.next()));
                });
        probes.add(
                "owner ends the share of a guest",
                "guest",
                () -> Store.as(owner, c -> {
                    try (var end = c.createStatement()) {
                        end.executeUpdate(
                                "update share set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x' where recipient = '%s'"
                                        .formatted(scene.waiting));
                    }
                    return Long.toString(Store.count(
                            c,
                            "select count(*) from guest where id = '%s' and link_digest is null"
                                    .formatted(scene.waiting)));
                }));
        for (var job : List.of("guest", "receipts", "desk", "post", "stranger")) {
            counts(probes, job, "guest", "id = '" + scene.guest + "'");
            counts(probes, job, "guest_session", "guest = '" + scene.guest + "'");
            does(probes, job, "opens guest", "update guest set code_tries = 0 where id = '" + scene.guest + "'");
            does(probes, job, "ends guest_session", "delete from guest_session where guest = '" + scene.guest + "'");
            does(probes, job, "begins guest_session", """
                insert into guest_session (digest, guest, state, name, language, began_at, expires_at)
                values ('\\x00', '%s', 'EE', 'x', 'en', now(), now())""".formatted(scene.guest));
            for (var kind : List.of("guest-entered", "guest-locked", "event")) {
                does(probes, job, "says guest on timeline " + kind, """
                    insert into timeline (id, incident, owner, kind, at, recorded_at, internal)
                    values ('%s', '%s', '%s', '%s', now(), now(), true)""".formatted(
                                UuidV7.next(), scene.incident, owner, kind));
            }
        }
    }

    private static void reads(Probes probes, String what, UUID organisation, String table, String where) {
        var sql = "select count(*) from %s where %s".formatted(table, where);
        probes.add(what, sql, () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
    }

    private static void counts(Probes probes, String job, String table, String where) {
        var sql = "select count(*) from %s where %s".formatted(table, where);
        probes.add(
                "job " + job + " reads " + table, sql, () -> Store.asJob(job, c -> Long.toString(Store.count(c, sql))));
    }

    private static void does(Probes probes, String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
    }

    private static void does(Probes probes, String job, String what, String sql) {
        probes.add(
                "job " + job + " " + what,
                sql,
                () -> Store.asJob(job, c -> "did " + c.createStatement().executeUpdate(sql)));
    }
}
