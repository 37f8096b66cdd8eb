package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What callers can see and do with one scene's notes in the database itself. */
final class NoteProbe {
    private final Scene scene;
    private final UUID owner;
    private final Probes probes;

    private NoteProbe(Scene scene, Probes probes) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
        this.probes = probes;
    }

    static void into(Probes probes, Scene scene) {
        var probe = new NoteProbe(scene, probes);
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
        NoteScene.tables()
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
            writes.put("writes note" + who, """
                    insert into note (id, incident, owner, organisation, subject, author, tlp, written_at, changed_at)
                    values ('%s', '%s', '%s', '%s', '', '', 'AMBER', now(), now())""".formatted(UuidV7.next(), scene.incident, owner, as));
            writes.put("says note_version" + who, """
                    insert into note_version (note, version, incident, organisation, text, tlp, at)
                    values ('%s', 9, '%s', '%s', '', 'AMBER', now())""".formatted(scene.notes.message, scene.incident, as));
            writes.put("adds note_person" + who, """
                    insert into note_person (note, organisation, subject, incident, author, name, named, mentioned)
                    values ('%s', '%s', 'x', '%s', '%s', '', true, true)""".formatted(scene.notes.message, as, scene.incident, owner));
        }
        for (var to : new Stage.Player[] {scene.member, scene.other}) {
            writes.put("adds note_reader " + to.memberState(), """
                    insert into note_reader (note, organisation, incident, author)
                    values ('%s', '%s', '%s', '%s')""".formatted(
                            scene.notes.message, to.organisation(), scene.incident, owner));
        }
        writes.put("adds note_person elsewhere", """
                insert into note_person (note, organisation, subject, incident, author, name, named, mentioned)
                values ('%s', '%s', 'x', '%s', '%s', '', true, true)""".formatted(
                        scene.notes.message, scene.other.organisation(), scene.incident, owner));
        writes.put("translates note_translation", """
                insert into note_translation (id, note, of_version, incident, organisation, language, text, translator, at)
                values ('%s', '%s', 0, '%s', '%s', 'fr', '', '', now())""".formatted(
                        UuidV7.next(), scene.notes.message, scene.incident, organisation));
        writes.put("changes any note", "update note set version = 9");
        writes.put(
                "withdraws note",
                "update note set withdrawn_at = now(), withdrawn_reason = '' where id = '%s'"
                        .formatted(scene.notes.message));
        writes.put("says that any note_person saw", "update note_person set seen_at = now()");
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
