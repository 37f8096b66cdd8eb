package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.escalation.Escalation.Linked;
import eu.vallum.incident.escalation.Escalation.ReportHead;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of escalations, of what they are about, and of their situation reports. */
@Singleton
class Escalations {
    private static final String FROM = "select " + Stored.COLUMNS + " from escalation e ";

    private final Sql sql;

    Escalations(Sql sql) {
        this.sql = sql;
    }

    /** One that an organisation owns or is told of. */
    @Nullable Stored byId(UUID organisation, UUID id) {
        return sql.first(
                FROM
                        + "where e.id = ? and (e.owner = ? or e.confirmed_at is not null and ?::uuid = any (e.recipients))",
                Stored::of,
                id,
                organisation,
                organisation);
    }

    /** Those that run first, then the newest; real ones or exercises. */
    List<Stored> of(UUID organisation, boolean exercise) {
        return sql.list(
                FROM
                        + "where e.exercise = ? and (e.owner = ? or e.confirmed_at is not null and ?::uuid = any (e.recipients)) "
                        + "order by e.ended_at is not null, e.proposed_at desc, e.id limit 200",
                Stored::of,
                exercise,
                organisation,
                organisation);
    }

    void add(
            UUID id,
            Actor actor,
            Level level,
            int levelVersion,
            ProposeEscalation request,
            boolean exercise,
            Instant now) {
        boolean active = !level.secondPerson();
        sql.run(
                """
                insert into escalation (id, owner, level, level_version, second, title, exercise, reason, criteria, tlp, recipients, call_at, proposed_at,
                    proposed_by, proposed_name, confirmed_at, confirmed_by, confirmed_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?::timestamptz, ?::text, ?::text)""",
                id,
                actor.organisation(),
                level.id(),
                levelVersion,
                level.secondPerson(),
                request.title().strip(),
                exercise,
                request.reason().strip(),
                request.criteria().stream().distinct().toArray(String[]::new),
                request.tlp().label(),
                request.told().toArray(UUID[]::new),
                request.callAt(),
                now,
                actor.who().subject(),
                actor.name(),
                active ? now : null,
                active ? actor.who().subject() : null,
                active ? actor.name() : null);
        sql.batch(
                "insert into escalation_incident (escalation, incident, owner, exercise) values (?, ?, ?, ?)",
                request.incidents().stream()
                        .distinct()
                        .map(incident -> new @Nullable Object[] {id, incident, actor.organisation(), exercise})
                        .toList());
    }

    /** False when another version is kept. */
    boolean confirm(Stored escalation, Actor actor, int version, Instant now) {
        return sql.run(
                        "update escalation set version = version + 1, confirmed_at = ?, confirmed_by = ?, confirmed_name = ? "
                                + "where id = ? and version = ? and confirmed_at is null and ended_at is null",
                        now,
                        actor.who().subject(),
                        actor.name(),
                        escalation.id(),
                        version)
                == 1;
    }

    boolean end(Stored escalation, Actor actor, int version, String reason, Instant now) {
        return sql.run(
                        "update escalation set version = version + 1, ended_at = ?, ended_by = ?, ended_name = ?, ended_reason = ? "
                                + "where id = ? and version = ? and ended_at is null",
                        now,
                        actor.who().subject(),
                        actor.name(),
                        reason.strip(),
                        escalation.id(),
                        version)
                == 1;
    }

    List<Linked> linked(UUID owner, UUID escalation) {
        return sql.list(
                "select i.id, i.reference, i.title from escalation_incident l join incident i on i.id = l.incident "
                        + "where l.owner = ? and l.escalation = ? order by i.reference",
                row -> new Linked(row.uuid("id"), row.text("reference"), row.text("title")),
                owner,
                escalation);
    }

    /** The linked incidents as they stand, for a report; their owner's own. */
    List<Situation.Line> lines(UUID owner, UUID escalation, Instant now) {
        return sql.list("""
                select i.reference, i.sector, i.severity, i.status, i.cross_border, i.affected, i.tlp, i.aware_at, i.received_at,
                       (select count(*)::integer from clock c where c.incident = i.id and c.met_at is null and c.started_at is not null
                           and c.dropped_at is null and c.due_at < ?) as overdue
                from escalation_incident l join incident i on i.id = l.incident
                where l.owner = ? and l.escalation = ? order by i.reference""", Escalations::line, now, owner, escalation);
    }

    private static Situation.Line line(Row row) {
        return new Situation.Line(
                row.text("reference"),
                row.text("sector"),
                row.text("severity"),
                row.text("status"),
                row.text("cross_border"),
                row.texts("affected"),
                Tlp.of(row.text("tlp")),
                row.instant("aware_at").toString(),
                row.instant("received_at").toString(),
                row.number("overdue"));
    }

    /** Locks the escalation, so that editions follow each other; the number of the next. */
    int nextEdition(Stored escalation) {
        sql.list("select id from escalation where id = ? for update", row -> row.uuid("id"), escalation.id());
        var last = sql.first(
                "select coalesce(max(edition), 0) as last from situation_report where owner = ? and escalation = ?",
                row -> row.number("last"),
                escalation.owner(),
                escalation.id());
        return (last == null ? 0 : last) + 1;
    }

    void add(Stored escalation, Situation situation, String text, String sha256, Actor by, Instant now) {
        sql.run(
                """
                insert into situation_report (id, escalation, owner, edition, tlp, recipients, incidents, document, sha256, written_at,
                    written_by, written_name)
                values (?, ?, ?, ?, ?, ?, array(select incident from escalation_incident where owner = ? and escalation = ?), ?, ?, ?, ?, ?)""",
                UuidV7.next(),
                escalation.id(),
                escalation.owner(),
                situation.edition(),
                situation.tlp().label(),
                escalation.recipients().toArray(UUID[]::new),
                escalation.owner(),
                escalation.id(),
                text,
                sha256,
                now,
                by.who().subject(),
                by.name());
    }

    /** The reports that the caller may read, the newest first. */
    List<ReportHead> reports(UUID escalation) {
        return sql.list(
                "select edition, tlp, sha256, written_at from situation_report where escalation = ? order by edition desc",
                ReportHead::of,
                escalation);
    }

    /** A report that the caller may read. */
    @Nullable Written report(UUID escalation, int edition) {
        return sql.first(
                "select owner, tlp, recipients::text[] as told, incidents::text[] as linked, document, sha256 from situation_report "
                        + "where escalation = ? and edition = ?",
                Written::of,
                escalation,
                edition);
    }

    /** A situation report with its text. */
    record Written(UUID owner, Tlp tlp, List<UUID> recipients, List<UUID> incidents, String document, String sha256) {
        static Written of(Row row) {
            return new Written(
                    row.uuid("owner"),
                    Tlp.of(row.text("tlp")),
                    row.texts("told").stream().map(UUID::fromString).toList(),
                    row.texts("linked").stream().map(UUID::fromString).toList(),
                    row.text("document"),
                    row.text("sha256"));
        }
    }
}
