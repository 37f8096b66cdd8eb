package eu.vallum.incident;

import java.util.Map;
import java.util.UUID;

/** What callers can see and do with how the scene's incident under TLP:GREEN is marked, in the database itself. */
final class MarkingProbe {
    private final Scene scene;
    private final Probes probes;

    private MarkingProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new MarkingProbe(scene, probes);
        Map.of(
                        "owner", scene.owner.organisation(),
                        "loosely", scene.loosely.organisation(),
                        "recipient", scene.recipient.organisation(),
                        "other", scene.other.organisation())
                .forEach(probe::caller);
    }

    private void caller(String relation, UUID organisation) {
        for (var table : new String[] {"incident_pap", "field_label"}) {
            keep(
                    relation + " reads " + table,
                    organisation,
                    "select count(*) from %s where incident = '%s'".formatted(table, scene.green));
        }
        keep(
                relation + " changes incident_pap",
                organisation,
                "update incident_pap set pap = 'CLEAR' where incident = '%s'".formatted(scene.green));
        keep(relation + " says incident_pap", organisation, """
                insert into incident_pap (owner, incident, pap, changed_at, changed_by)
                values ('%s', '%s', 'RED', now(), '')""".formatted(scene.owner.organisation(), scene.incident));
        keep(
                relation + " gives incident_pap away",
                organisation,
                "update incident_pap set owner = '%s'".formatted(scene.other.organisation()));
        var takes = """
                insert into field_label (owner, incident, field, tlp, changed_at, changed_by)
                values ('%s', '%s', 'title', 'RED', now(), '')""".formatted(scene.owner.organisation(), scene.green);
        var taken = "select count(*) from redaction where incident = '%s' and 'title' = any (labelled)"
                .formatted(scene.green);
        probes.add(
                relation + " takes a field by field_label",
                taken,
                () -> Store.as(organisation, c -> {
                    c.createStatement().executeUpdate(takes);
                    return Long.toString(Store.count(c, taken));
                }));
        keep(
                relation + " changes field_label",
                organisation,
                "update field_label set tlp = 'CLEAR' where incident = '%s'".formatted(scene.green));
        keep(relation + " says field_label", organisation, """
                insert into field_label (owner, incident, field, tlp, changed_at, changed_by)
                values ('%s', '%s', 'title', 'CLEAR', now(), '')""".formatted(scene.owner.organisation(), scene.incident));
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
