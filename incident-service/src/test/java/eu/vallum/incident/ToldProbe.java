package eu.vallum.incident;

import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** That an incident is found by what was written about it, in the database itself. */
final class ToldProbe {
    private final Scene scene;
    private final UUID owner;

    private ToldProbe(Scene scene) {
        this.scene = scene;
        this.owner = scene.owner.organisation();
    }

    static void into(Probes probes, Scene scene) {
        var probe = new ToldProbe(scene);
        var found =
                "select count(*) from listing_word where word = 'wombat' and incident = '%s'".formatted(scene.incident);
        probe.writes()
                .forEach((what, sql) -> probes.add(
                        "what is written is found: " + what,
                        sql,
                        () -> Store.as(probe.owner, c -> {
                            c.createStatement().executeUpdate(sql);
                            var byOwner = Store.count(c, found);
                            c.createStatement()
                                    .execute("select set_config('vallum.caller', '%s', true)"
                                            .formatted(scene.recipient.organisation()));
                            return byOwner + ", " + Store.count(c, found);
                        })));
    }

    private Map<String, String> writes() {
        var note = UuidV7.next();
        var writes = new LinkedHashMap<String, String>();
        writes.put("note_version", """
                insert into note (id, incident, owner, organisation, subject, author, tlp, written_at, changed_at)
                values ('%1$s', '%2$s', '%3$s', '%3$s', 's', 'x', 'AMBER', now(), now());
                insert into note_version (note, version, incident, organisation, text, tlp, at)
                values ('%1$s', 0, '%2$s', '%3$s', 'Wombat', 'AMBER', now())""".formatted(note, scene.incident, owner));
        writes.put(
                "note_reader",
                writes.get("note_version")
                        + """
                ; insert into note_reader (note, organisation, incident, author) values ('%s', '%s', '%s', '%s')""".formatted(note, scene.recipient.organisation(), scene.incident, owner));
        writes.put("timeline", """
                insert into timeline (id, incident, owner, kind, at, recorded_at, internal, text)
                values ('%s', '%s', '%s', 'event', now(), now(), true, 'Wombat')""".formatted(UuidV7.next(), scene.incident, owner));
        writes.put("task", """
                insert into task (id, incident, owner, organisation, assignee, subject, by_name, title, details, zone, given_at, changed_at)
                values ('%1$s', '%2$s', '%3$s', '%3$s', '%3$s', 's', 'x', 'Wombat', '', 'UTC', now(), now())""".formatted(UuidV7.next(), scene.incident, owner));
        writes.put("decision", """
                insert into decision (id, incident, owner, organisation, what, ground, decided_by, decided_at, recorded_at, subject, by_name)
                values ('%1$s', '%2$s', '%3$s', '%3$s', 'Wombat', '', 'x', now(), now(), 's', 'x')""".formatted(UuidV7.next(), scene.incident, owner));
        writes.put("attachment", """
                insert into attachment (id, incident, owner, name, type, bytes, sha256, sample, tlp, added_at, added_by, changed_at)
                values ('%s', '%s', '%s', 'wombat.txt', 'text/plain', 1, 'w', false, 'AMBER', now(), 'x', now())""".formatted(UuidV7.next(), scene.incident, owner));
        writes.put("translation", """
                insert into translation (organisation, incident, owner, field, language, version, text, original, person, at)
                values ('%1$s', '%2$s', '%1$s', 'summary', 'mt', 1, 'Wombat', sha256('x'), 'p', now())""".formatted(owner, scene.incident));
        return writes;
    }
}
