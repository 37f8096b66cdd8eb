package eu.vallum.incident;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers and persons can see and do in the database itself with lists of persons, and with what is a person's alone. */
final class NamedProbe {
    private NamedProbe() {}

    static void into(Probes probes, Scene scene) {
        var whose = scene.named.named.organisation();
        var callers = Map.of(
                "owner", scene.named.owner.organisation(),
                "recipient", whose,
                "entity", scene.entity.organisation());
        callers.forEach((relation, organisation) -> {
            count(
                    probes,
                    relation + " reads persons",
                    organisation,
                    "",
                    "select count(*) from named_persons where organisation = '%s'".formatted(whose));
            change(
                    probes,
                    relation + " changes persons",
                    organisation,
                    "update named_persons set version = 9 where organisation = '%s'".formatted(whose));
            change(probes, relation + " adds persons", organisation, """
                insert into named_persons (organisation, subjects, names, changed_at, changed_by)
                values ('%s', '{}', '{}', now(), 'x') on conflict do nothing""".formatted(scene.named.owner.organisation()));
        });
        for (var player : List.of(scene.named.named, scene.named.colleague)) {
            for (var table : NamedScene.TABLES) {
                count(
                        probes,
                        (player == scene.named.named ? "named" : "colleague") + " reads " + table,
                        player.organisation(),
                        player.subject(),
                        "select count(*) from %s where %s = '%s'"
                                .formatted(table, table.equals("incident") ? "id" : "incident", scene.named.incident));
            }
        }
        for (var player : List.of(scene.owner, scene.officer)) {
            var who = player == scene.owner ? "author" : "officer";
            count(
                    probes,
                    who + " reads own export",
                    player.organisation(),
                    player.subject(),
                    "select count(*) from export_job where id = '%s'".formatted(scene.export));
            count(
                    probes,
                    who + " reads own export_incident",
                    player.organisation(),
                    player.subject(),
                    "select count(*) from export_incident where export = '%s'".formatted(scene.export));
            probes.add(
                    who + " adds export",
                    "export_job export_incident",
                    () -> Store.as(
                            player.organisation(),
                            player.subject(),
                            c -> "did "
                                    + c.createStatement().executeUpdate("""
                    with made as (insert into export_job (organisation, id, subject, name, client, member_state, assurance, query, format,
                        bom, asked_at)
                        values ('%1$s', gen_random_uuid(), '%2$s', 'x', false, 'EE', 'HIGH', '{}', 'csv', false, now()) returning id)
                    insert into export_incident (organisation, export, incident, tlp) select '%1$s', '%3$s', '%4$s', 'AMBER'""".formatted(
                                                    player.organisation(),
                                                    scene.owner.subject(),
                                                    scene.export,
                                                    scene.incident))));
        }
    }

    private static void count(Probes probes, String what, UUID organisation, String person, String sql) {
        probes.add(what, sql, () -> Store.as(organisation, person, c -> Long.toString(Store.count(c, sql))));
    }

    private static void change(Probes probes, String what, UUID organisation, String sql) {
        probes.add(
                what,
                sql,
                () -> Store.as(organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
    }
}
