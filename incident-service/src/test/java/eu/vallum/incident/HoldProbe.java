package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and jobs can see and do with holds in the database itself, and whom a share reaches while one stands. */
final class HoldProbe {
    private HoldProbe() {}

    static void into(Probes probes, Scene all) {
        var scene = all.holds;
        var owner = scene.owner.organisation();
        Map.of(
                        "owner", owner,
                        "spoc", scene.spoc.organisation(),
                        "recipient", scene.recipient.organisation(),
                        "other", scene.other.organisation())
                .forEach((relation, organisation) -> {
                    for (var table : List.of("dissemination_hold", "hold_step")) {
                        reads(probes, relation + " reads " + table, organisation, table, scene.incident);
                    }
                    for (var hold : List.of(scene.ours, scene.theirs)) {
                        does(
                                probes,
                                relation + " lifts " + (hold.equals(scene.ours) ? "the owner's" : "the contact's"),
                                organisation,
                                "update dissemination_hold set state = 'lifted' where id = '%s'".formatted(hold));
                        does(
                                probes,
                                relation + " notes " + (hold.equals(scene.ours) ? "the owner's" : "the contact's"),
                                organisation,
                                """
                            insert into hold_step (id, hold, incident, owner, holder, what, at, by_name, note)
                            values ('%s', '%s', '%s', '%s', '%s', 'reviewed', now(), 'x', 'x')""".formatted(UuidV7.next(), hold, scene.incident, owner, organisation));
                    }
                    for (var holder : List.of(organisation, owner)) {
                        does(
                                probes,
                                relation + " places dissemination_hold " + holder.equals(owner),
                                organisation,
                                """
                            insert into dissemination_hold (id, incident, owner, holder, ground, explanation, agency, review_at, placed_at,
                                placed_by)
                            values ('%s', '%s', '%s', '%s', 'information', 'x', '%s', now(), now(), 'x')""".formatted(UuidV7.next(), scene.incident, owner, holder, UuidV7.next()));
                    }
                    does(
                            probes,
                            relation + " says on the timeline that it dissemination_hold",
                            organisation,
                            """
                        insert into timeline (id, incident, owner, kind, at, recorded_at, internal, organisation)
                        values ('%s', '%s', '%s', 'dissemination-held', now(), now(), true, '%s')""".formatted(UuidV7.next(), scene.incident, owner, organisation));
                    for (var to : List.of(scene.other, all.withdrawn)) {
                        for (var basis : List.of("NIS2 Art. 23(6)", "NIS2 Art. 23(8)")) {
                            does(
                                    probes,
                                    relation + " shares what is held with " + to.memberState() + basis,
                                    organisation,
                                    """
                                insert into share (id, incident, owner, recipient, reference, tlp, basis, shared_at, shared_by)
                                values ('%s', '%s', '%s', '%s', 'r', 'AMBER', '%s', now(), 'x')""".formatted(UuidV7.next(), scene.incident, owner, to.organisation(), basis));
                        }
                    }
                });
        for (var job : List.of("desk", "stranger")) {
            for (var table : List.of("dissemination_hold", "hold_step")) {
                probes.add(
                        "job " + job + " reads " + table,
                        table,
                        () -> Store.asJob(
                                job,
                                c -> Long.toString(Store.count(
                                        c,
                                        "select count(*) from %s where incident = '%s'"
                                                .formatted(table, scene.incident)))));
            }
        }
    }

    private static void reads(Probes probes, String what, UUID organisation, String table, String incident) {
        var sql = "select count(*) from %s where incident = '%s'".formatted(table, incident);
        probes.add(what, sql, () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
    }

    private static void does(Probes probes, String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
    }
}
