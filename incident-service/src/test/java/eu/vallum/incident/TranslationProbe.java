package eu.vallum.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What callers can see and do with one scene's translations in the database itself. */
final class TranslationProbe {
    private final Scene scene;
    private final UUID owner;
    private final Probes probes;

    private TranslationProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new TranslationProbe(scene, probes);
        Map.of(
                        "owner", probe.owner,
                        "entity", scene.entity.organisation(),
                        "recipient", scene.recipient.organisation(),
                        "redacted", scene.redacted.organisation(),
                        "withdrawn", scene.withdrawn.organisation(),
                        "member", scene.member.organisation(),
                        "former", scene.former.organisation(),
                        "other", scene.other.organisation())
                .forEach(probe::caller);
    }

    private void caller(String relation, UUID organisation) {
        TranslationScene.tables()
                .forEach(table -> keep(
                        relation + " reads " + table,
                        organisation,
                        "select count(*) from %s where incident = '%s'".formatted(table, scene.incident)));
        writes(organisation).forEach((what, sql) -> keep(relation + " " + what, organisation, sql));
    }

    private Map<String, String> writes(UUID organisation) {
        var writes = new LinkedHashMap<String, String>();
        for (var as : new UUID[] {organisation, owner}) {
            var who = as.equals(organisation) ? "" : " as the owner";
            writes.put("writes translation" + who, """
                    insert into translation (organisation, incident, owner, field, language, version, text, original, person, at)
                    values ('%s', '%s', '%s', 'title', 'sv', 1, '', sha256(''), '', now())""".formatted(as, scene.incident, owner));
            for (var place : new String[] {"'title', 'lv'", "'title', 'fi'", "'title', 'pl'"}) {
                writes.put("keeps translation_version of " + place + who, """
                        insert into translation_version (organisation, incident, field, language, version, text, person, at)
                        values ('%s', '%s', %s, 99, '', '', now())""".formatted(as, scene.incident, place));
            }
        }
        writes.put(
                "changes translation",
                "update translation set version = 99 where incident = '%s'".formatted(scene.incident));
        writes.put("changes any translation", "update translation set version = 99");
        writes.put("says incident_language", """
                insert into incident_language (owner, incident, language, said_at)
                values ('%s', '%s', 'fi', now())""".formatted(owner, scene.incident));
        writes.put("changes any incident_language", "update incident_language set language = 'fi'");
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
