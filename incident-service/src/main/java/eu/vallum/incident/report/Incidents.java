package eu.vallum.incident.report;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Circumstances;
import eu.vallum.platform.id.Reference;
import eu.vallum.platform.sql.Sql;
import eu.vallum.platform.sql.Sql.Json;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incidents. Reading goes by the audience table, whose row policy leaves only what the caller may see. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, IncidentId> {
    private static final String FILE = """
            with filed as (
                insert into incident (id, owner, reference, title, summary, entity_id, entity_name, entity_state, sector, aware_at,
                    received_at, changed_at, severity, malicious, cross_border, affected, tlp, reported_by, entity_sees,
                    exercise, exercise_factor, circumstances)
                values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?))
            insert into incident_internal (incident, owner, received_at, reporter_name, reporter_contact, channel, officer_subject,
                officer_name, outside_references, received_by)
            values (?, ?, ?, ?::text, ?::text, ?, ?::text, ?::text, ?, ?::text)""";

    private final Sql sql;

    Incidents(Sql sql) {
        this.sql = sql;
    }

    /** Writes a new incident in one round trip, or two where its language is said; the database adds the owner's audience and change. */
    void file(IncidentId id, Taker taker, Reference reference, FileIncident report, Instant receivedAt, Instant now) {
        var reporter = report.reporter();
        var officer = report.officer();
        var severity = report.severity();
        var entity = report.entity();
        var state = entity.memberState();
        var affected = report.affectedMemberStates();
        var references = report.outsideReferences();
        sql.run(
                FILE,
                id.value(),
                taker.owner(),
                reference.value(),
                report.title(),
                report.summary(),
                entity.id(),
                entity.name(),
                state == null ? taker.memberState() : state,
                report.sector().code(),
                report.awareAt(),
                receivedAt,
                now,
                (severity == null ? Severity.UNKNOWN : severity).code(),
                report.suspectedMalicious().code(),
                report.crossBorder().code(),
                affected == null ? new String[0] : affected.stream().distinct().toArray(String[]::new),
                report.tlp().label(),
                taker.reportedBy(),
                !Boolean.FALSE.equals(entity.sees()),
                report.pace().exercise(),
                report.pace().factor(),
                new Json(Circumstances.write(Duties.circumstances(report))),
                id.value(),
                taker.owner(),
                receivedAt,
                reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.contact(),
                report.channel().code(),
                officer == null ? null : officer.subject(),
                officer == null ? null : officer.name(),
                new Json(Stored.references(references == null ? List.of() : references)),
                taker.officer());
        if (report.language() != null) {
            sql.run(
                    "insert into incident_language (owner, incident, language, said_at) values (?, ?, ?, ?)",
                    taker.owner(),
                    id.value(),
                    report.language(),
                    now);
        }
    }

    /** What its words are written in; null when nobody has said. */
    @Nullable String language(IncidentId id) {
        return sql.first(
                "select language from incident_language where incident = ?", row -> row.text("language"), id.value());
    }

    /** Those of the caller that have no officer, newest receipt first. */
    List<Stored> unassigned(int limit) {
        return sql.list(
                Stored.FROM
                        + "where not i.exercise and n.incident is not null and n.officer_subject is null and i.status = 'open' and a.share is null"
                        + " order by a.at desc, a.incident desc limit ?",
                Stored::of,
                limit);
    }

    /** Incidents by every audience row that is let through. */
    List<Stored> byIds(List<IncidentId> ids) {
        return sql.list(Stored.FROM + "where a.incident = any (?)", Stored::of, (Object)
                ids.stream().map(IncidentId::value).toArray(UUID[]::new));
    }

    /** One incident, by every audience row that is let through. */
    List<Stored> byId(IncidentId id) {
        return sql.list(Stored.FROM + "where a.incident = ?", Stored::of, id.value());
    }

    /** How many indicators of it go to the reader. */
    long indicators(IncidentId id, boolean alsoRestricted) {
        var counted = sql.first(
                "select count(*) as n from indicator where incident = ? and (? or not restricted)",
                row -> row.big("n"),
                id.value(),
                alsoRestricted);
        return counted == null ? 0 : counted;
    }

    /** How many of the owner's incidents have no officer. */
    long unassigned(UUID owner) {
        var counted = sql.first(
                "select count(*) as n from incident_internal n join incident i on i.id = n.incident "
                        + "where n.owner = ? and n.officer_subject is null and i.status = 'open' and not i.exercise",
                row -> row.big("n"),
                owner);
        return counted == null ? 0 : counted;
    }

    /** Whether passing it on is held or refused, as far as the caller may know. */
    boolean held(IncidentId incident) {
        return sql.first(
                        "select true as yes from dissemination_hold where incident = ? and state <> 'lifted' limit 1",
                        row -> row.flag("yes"),
                        incident.value())
                != null;
    }
}
