package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers can see and do with one scene's tasks and decisions in the database itself. */
final class TogetherProbe {
    private final Scene scene;
    private final UUID owner;
    private final Probes probes;

    private TogetherProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new TogetherProbe(scene, probes);
        Map.of(
                        "owner", probe.owner,
                        "entity", scene.entity.organisation(),
                        "recipient", scene.recipient.organisation(),
                        "redacted", scene.redacted.organisation(),
                        "withdrawn", scene.withdrawn.organisation(),
                        "member", scene.member.organisation(),
                        "other", scene.other.organisation())
                .forEach(probe::caller);
    }

    private void caller(String relation, UUID organisation) {
        for (var table : List.of("task", "task_step", "decision")) {
            keep(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where incident = '%s'".formatted(table, scene.incident));
        }
        writes(organisation).forEach((what, sql) -> keep(relation + " " + what, organisation, sql));
    }

    private Map<String, String> writes(UUID organisation) {
        var writes = new LinkedHashMap<String, String>();
        for (var as : new UUID[] {organisation, owner}) {
            var who = as.equals(organisation) ? "" : " as the owner";
            writes.put("records decision" + who, """
                    insert into decision (id, incident, owner, organisation, what, ground, decided_by, decided_at, recorded_at, subject, by_name)
                    values ('%s', '%s', '%s', '%s', '', '', '', now(), now(), '', '')""".formatted(UuidV7.next(), scene.incident, owner, as));
            writes.put("steps task_step" + who, """
                    insert into task_step (id, task, incident, by_org, by_name, at, what)
                    values ('%s', '%s', '%s', '%s', '', now(), 'done')""".formatted(UuidV7.next(), scene.together.task, scene.incident, as));
            for (var to : List.of(organisation, scene.member.organisation(), scene.other.organisation())) {
                writes.put("gives task" + who + " to " + (to.equals(organisation) ? "itself" : to), """
                        insert into task (id, incident, owner, organisation, assignee, subject, by_name, title, details, zone, given_at, changed_at)
                        values ('%s', '%s', '%s', '%s', '%s', '', '', '', '', 'UTC', now(), now())""".formatted(
                                UuidV7.next(), scene.incident, owner, as, to));
            }
        }
        writes.put("changes decision", "update decision set what = 'x'");
        writes.put("removes decision", "delete from decision");
        writes.put("changes any task", "update task set version = 9");
        writes.put(
                "gives away task",
                "update task set assignee = '%s' where id = '%s'"
                        .formatted(scene.other.organisation(), scene.together.task));
        return writes;
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
