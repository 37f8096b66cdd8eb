package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.escalation.Escalation.ReportHead;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of escalations, of what they are about, and of their situation reports. */
@Singleton
class Escalations {
    private static final String FROM = "select " + Stored.COLUMNS + " from escalation e ";
    private static final String WRITTEN =
            "select edition, tlp, incidents::text[] as linked, sha256, written_at from situation_report ";

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
                insert into escalation (id, owner, level, level_version, second, title, exercise, reason, criteria, tlp, recipients, links, call_at,
                    proposed_at, proposed_by, proposed_name, confirmed_at, confirmed_by, confirmed_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?::timestamptz, ?::text, ?::text)""",
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
                request.about().size(),
                request.callAt(),
                now,
                actor.who().subject(),
                actor.name(),
                active ? now : null,
                active ? actor.who().subject() : null,
                active ? actor.name() : null);
        sql.batch(
                "insert into escalation_incident (escalation, incident, owner, exercise) values (?, ?, ?, ?)",
                request.about().stream()
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

    /** The incidents that an escalation of this organisation is about, as far as it has them. */
    List<UUID> linked(UUID owner, UUID escalation) {
        return sql.list(
                "select incident from escalation_incident where owner = ? and escalation = ?",
                row -> row.uuid("incident"),
                owner,
                escalation);
    }

    /** Titles of incidents that the caller has whole. */
    Map<UUID, String> titles(Collection<UUID> incidents) {
        record Titled(UUID id, String title) {}
        return sql
                .list(
                        "select distinct id, title from incident_seen where id = any (?)",
                        row -> new Titled(row.uuid("id"), row.text("title")),
                        (Object) incidents.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }

    /** Incidents that the caller has whole as they stand, for a report. Deadlines are told of its author's own; others' it does not know. */
    List<Situation.Line> lines(UUID author, Map<UUID, Seen> incidents, Instant now) {
        return sql.list(
                """
                select i.id, i.sector, i.severity, i.status, i.cross_border, i.affected, i.aware_at, i.received_at,
                       case when i.owner = ? then
                           (select count(*)::integer from clock c where c.incident = i.id and c.met_at is null and c.started_at is not null
                               and c.dropped_at is null and c.due_at < ?) end as overdue
                from incident_seen i where i.id = any (?) order by i.reference""",
                row -> line(row, Objects.requireNonNull(incidents.get(row.uuid("id")))),
                author,
                now,
                incidents.keySet().toArray(UUID[]::new));
    }

    private static Situation.Line line(Row row, Seen seen) {
        return new Situation.Line(
                seen.owner().toString(),
                seen.reference(),
                row.text("sector"),
                row.text("severity"),
                row.text("status"),
                row.text("cross_border"),
                row.texts("affected"),
                Objects.requireNonNull(Tlp.stricter(seen.tlp(), seen.label())),
                row.instant("aware_at").toString(),
                row.instant("received_at").toString(),
                row.numberOrNull("overdue"));
    }

    /** The number of the next report; who else writes one waits until this transaction is over. */
    int nextEdition(Stored escalation) {
        return Objects.requireNonNull(sql.first(
                "update escalation set editions = editions + 1 where id = ? returning editions",
                row -> row.number("editions"),
                escalation.id()));
    }

    void add(
            Stored escalation,
            Situation situation,
            Collection<UUID> incidents,
            String text,
            String sha256,
            Actor by,
            Instant now) {
        sql.run(
                """
                insert into situation_report (id, escalation, owner, edition, tlp, recipients, incidents, document, sha256, written_at,
                    written_by, written_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UuidV7.next(),
                escalation.id(),
                escalation.owner(),
                situation.edition(),
                situation.tlp().label(),
                escalation.recipients().toArray(UUID[]::new),
                incidents.toArray(UUID[]::new),
                text,
                sha256,
                now,
                by.who().subject(),
                by.name());
    }

    /** The reports that the database shows the caller, the newest first. */
    List<Written> reports(UUID escalation) {
        return sql.list(WRITTEN + "where escalation = ? order by edition desc", Written::of, escalation);
    }

    /** One of them. */
    @Nullable Written report(UUID escalation, int edition) {
        return sql.first(WRITTEN + "where escalation = ? and edition = ?", Written::of, escalation, edition);
    }

    /** Its exact text. */
    String document(UUID escalation, int edition) {
        return Objects.requireNonNull(sql.first(
                "select document from situation_report where escalation = ? and edition = ?",
                row -> row.text("document"),
                escalation,
                edition));
    }

    /** A situation report, and what it is about. */
    record Written(ReportHead head, List<UUID> incidents) {
        static Written of(Row row) {
            return new Written(
                    new ReportHead(
                            row.number("edition"),
                            Tlp.of(row.text("tlp")),
                            row.text("sha256"),
                            row.instant("written_at")),
                    row.texts("linked").stream().map(UUID::fromString).toList());
        }
    }
}
