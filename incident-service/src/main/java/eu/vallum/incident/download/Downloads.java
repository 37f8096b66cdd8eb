package eu.vallum.incident.download;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger. Whoever hands out a file notes it in the same transaction, or hands out none. */
@Singleton
public class Downloads {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String COLUMNS = """
            select d.id, d.file, d.incident, d.owner, d.organisation, d.reference, d.tlp, d.kind, d.format, d.by_entity, d.by_name, d.at,
                   d.recall, d.recalled_at, d.recall_reason, d.recall_tlp, d.destroyed_at, d.destroyed_by,
                   coalesce(d.persons, '{}') as persons
            from download d
            """;

    private final Sql sql;
    private final Clock clock;

    Downloads(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Notes that the actor takes a file with these incidents, each under the label it is seen with. What the actor does not see is not
     * noted, and can't be in the file.
     *
     * @param format as in the name of the file: pdf, json, csv, stix
     */
    public void note(Actor actor, FileKind kind, String format, Collection<IncidentId> incidents) {
        var ids = incidents.stream().map(IncidentId::value).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into download (id, file, incident, owner, organisation, share, tlp, kind, format, by_entity, subject, by_name, at)
                select n.id, ?, a.incident, a.owner, a.organisation, a.share, a.tlp, ?, ?, ?, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[]) as n(id, incident)
                join audience a on a.organisation = ? and a.incident = n.incident""",
                UuidV7.next(),
                kind.code(),
                format,
                Representing.now(),
                actor.who().subject(),
                actor.name(),
                clock.instant(),
                ids.stream().map(id -> UuidV7.next()).toArray(UUID[]::new),
                ids.toArray(UUID[]::new),
                actor.organisation());
    }

    /** Notes that the actor takes a file that hangs on an incident, under this label. */
    public void attachment(Actor actor, IncidentId incident, UUID attachment, Tlp label, String format) {
        sql.run(
                """
                insert into download (id, file, incident, owner, organisation, share, tlp, kind, format, by_entity, subject, by_name, at,
                    attachment)
                select ?, ?, a.incident, a.owner, a.organisation, a.share, ?, ?, ?, false, ?, ?, ?, ?
                from audience a where a.organisation = ? and a.incident = ?""",
                UuidV7.next(),
                UuidV7.next(),
                label.label(),
                FileKind.ATTACHMENT.code(),
                format,
                actor.who().subject(),
                actor.name(),
                clock.instant(),
                attachment,
                actor.organisation(),
                incident.value());
    }

    /** Of one incident, newest first. */
    List<Download> of(IncidentId incident, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                COLUMNS + "where d.incident = ? and (d.at, d.id) < (?, ?) order by d.at desc, d.id desc limit ?",
                Download::of,
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    /** What an organisation took, newest first; or what it was told about, last told first. */
    List<Download> by(UUID organisation, boolean recalled, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        var time = recalled ? "d.recalled_at" : "d.at";
        return sql.list(
                COLUMNS
                        + "where d.organisation = ? and (%1$s, d.id) < (?, ?) order by %1$s desc, d.id desc limit ?"
                                .formatted(time),
                Download::of,
                organisation,
                from.at(),
                from.id(),
                limit);
    }

    List<Download> byId(UUID id) {
        return sql.list(COLUMNS + "where d.id = ?", Download::of, id);
    }

    /** Notes that its holder destroyed it; the first time counts. */
    void destroy(UUID organisation, UUID id, String by, Instant at) {
        sql.run(
                "update download set destroyed_at = ?, destroyed_by = ? "
                        + "where organisation = ? and id = ? and recall in ('withdrawn', 'deleted') and destroyed_at is null",
                at,
                by,
                organisation,
                id);
    }

    /** Who, beside its owner, was told something about its files of an incident at that moment. */
    List<UUID> told(IncidentId incident, UUID owner, Instant at) {
        return sql.list(
                "select distinct organisation from download where owner = ? and incident = ? and recalled_at = ?",
                row -> row.uuid("organisation"),
                owner,
                incident.value(),
                at);
    }
}
