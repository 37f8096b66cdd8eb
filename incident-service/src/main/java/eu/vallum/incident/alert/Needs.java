package eu.vallum.incident.alert;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.incident.roster.KnownRosters;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the records what needs somebody, and whether it still does. Of deadlines only those that the authority itself owes: what an entity
 * is late with wakes nobody.
 */
@Singleton
class Needs {
    private static final Duration LATE = Duration.ofDays(1);
    /** A roster at a time, so that each takes its next few by the index instead of all that is open anywhere. */
    private static final String CLOCKS = """
            select d.id, d.owner, d.incident, d.regime, d.regime_version, d.obligation, d.due_at, d.reference
            from roster r cross join lateral (
                select c.id, c.owner, c.incident, c.regime, c.regime_version, c.obligation, c.due_at, i.reference
                from clock c join incident i on i.id = c.incident
                where c.owner = r.organisation and c.owed_by = 'authority' and %s
                  and c.met_at is null and c.started_at is not null and c.dropped_at is null and not c.exercise
                  and not exists (select from alert a where a.owner = c.owner and a.kind = ? and a.about = c.id)
                order by c.due_at limit 100) d
            order by d.due_at limit 100""";

    private final Sql sql;
    private final Regimes regimes;
    private final KnownRosters rosters;

    Needs(Sql sql, Regimes regimes, KnownRosters rosters) {
        this.sql = sql;
        this.regimes = regimes;
        this.rosters = rosters;
    }

    /** A new report that nobody works on. */
    Optional<NewAlert> filed(UUID incident, UUID owner) {
        return Optional.ofNullable(sql.first(
                """
                select i.reference from incident i join incident_internal n on n.incident = i.id
                where i.id = ? and i.owner = ? and not i.exercise and n.officer_subject is null and i.status = 'open'""",
                row -> NewAlert.of(owner, AlertKind.INCIDENT_FILED, incident, incident, row.text("reference")),
                incident,
                owner));
    }

    /** A share that its recipient has not taken up. One that is for named persons alone is nothing for whoever is on duty. */
    Optional<NewAlert> shared(UUID incident, UUID share, UUID recipient) {
        return Optional.ofNullable(sql.first(
                """
                select s.reference from share s join incident i on i.id = s.incident
                where s.id = ? and s.recipient = ? and s.withdrawn_at is null and s.persons is null and not i.exercise
                  and not exists (select from receipt r where r.share = s.id and r.recipient = s.recipient and r.acknowledged_at is not null)""",
                row -> NewAlert.of(recipient, AlertKind.INCIDENT_SHARED, share, incident, row.text("reference")),
                share,
                recipient));
    }

    /** Wrong codes locked the link of an authority that is not on the platform. */
    Optional<NewAlert> locked(UUID guest) {
        return Optional.ofNullable(sql.first(
                """
                select g.lock, g.owner, g.incident, i.reference from guest g join incident i on i.id = g.incident
                where g.id = ? and g.lock is not null and not i.exercise""",
                row -> NewAlert.of(
                        row.uuid("owner"),
                        AlertKind.GUEST_LOCKED,
                        row.uuid("lock"),
                        row.uuid("incident"),
                        row.text("reference")),
                guest));
    }

    /** Own deadlines that come near or have passed within a day, and unanswered questions of entities. */
    List<NewAlert> waiting(Instant now) {
        var found = new ArrayList<NewAlert>();
        found.addAll(sql.list(
                CLOCKS.formatted("c.due_at >= ? and c.due_at < ?::timestamptz + make_interval(hours => r.warn_hours)"),
                row -> clock(row, AlertKind.CLOCK_SOON),
                now,
                now,
                AlertKind.CLOCK_SOON.code()));
        found.addAll(sql.list(
                CLOCKS.formatted("c.due_at < ? and c.due_at > ?"),
                row -> clock(row, AlertKind.CLOCK_OVERDUE),
                now,
                now.minus(LATE),
                AlertKind.CLOCK_OVERDUE.code()));
        found.addAll(sql.list(
                """
                select q.id, q.owner, q.incident, q.due_at, i.reference
                from roster r join question q on q.owner = r.organisation join incident i on i.id = q.incident
                where q.from_entity and q.answered_at is null and not i.exercise and i.status = 'open' and q.asked_at > ?
                  and not exists (select from alert a where a.owner = q.owner and a.kind = ? and a.about = q.id)
                order by q.asked_at limit 100""",
                row -> NewAlert.of(
                                row.uuid("owner"),
                                AlertKind.REQUEST_WAITING,
                                row.uuid("id"),
                                row.uuid("incident"),
                                row.text("reference"))
                        .due(row.instantOrNull("due_at")),
                now.minus(LATE),
                AlertKind.REQUEST_WAITING.code()));
        found.addAll(sql.list(
                """
                select s.id, h.holder, h.incident, h.review_at, i.reference
                from roster r join dissemination_hold h on h.holder = r.organisation
                join hold_step s on s.hold = h.id and s.review_at = h.review_at join incident i on i.id = h.incident
                where h.state = 'held' and not i.exercise and h.review_at <= ?
                  and not exists (select from alert a where a.owner = h.holder and a.kind = ? and a.about = s.id)
                order by h.review_at limit 100""",
                row -> NewAlert.of(
                                row.uuid("holder"),
                                AlertKind.HOLD_REVIEW,
                                row.uuid("id"),
                                row.uuid("incident"),
                                row.text("reference"))
                        .due(row.instant("review_at")),
                now,
                AlertKind.HOLD_REVIEW.code()));
        found.addAll(blind(now));
        return found;
    }

    /** That another asks to open what matched, and that another may be trying values. */
    private List<NewAlert> blind(Instant now) {
        var found = new ArrayList<>(sql.list(
                """
                select q.id, q.asked as owner from roster r join blind_request q on q.asked = r.organisation
                where q.answered_at is null and q.asked_at > ?
                  and not exists (select from alert a where a.owner = q.asked and a.kind = ? and a.about = q.id)
                order by q.asked_at limit 100""",
                row -> NewAlert.about(row.uuid("owner"), AlertKind.BLIND_REQUEST, row.uuid("id")),
                now.minus(LATE),
                AlertKind.BLIND_REQUEST.code()));
        found.addAll(sql.list(
                """
                select s.id, s.told as owner from roster r join blind_signal s on s.told = r.organisation
                where s.at > ? and not exists (select from alert a where a.owner = s.told and a.kind = ? and a.about = s.id)
                order by s.at limit 100""",
                row -> NewAlert.about(row.uuid("owner"), AlertKind.BLIND_PROBING, row.uuid("id")),
                now.minus(LATE),
                AlertKind.BLIND_PROBING.code()));
        return found;
    }

    /** Whether somebody is still needed. */
    boolean still(Alerts.Kept alert, Instant now) {
        var sentence = switch (alert.view().kind()) {
            case INCIDENT_FILED ->
                "select true as yes from incident_internal n join incident i on i.id = n.incident where n.incident = ? and"
                        + " n.officer_subject is null and i.status = 'open'";
            case INCIDENT_SHARED ->
                "select true as yes from share s where s.id = ? and s.withdrawn_at is null and not exists (select from"
                        + " receipt r where r.share = s.id and r.recipient = s.recipient and r.acknowledged_at is not null)";
            case CLOCK_SOON, CLOCK_OVERDUE ->
                "select true as yes from clock where id = ? and met_at is null and dropped_at is null";
            case REQUEST_WAITING -> "select true as yes from question where id = ? and answered_at is null";
            case HOLD_REVIEW ->
                "select true as yes from hold_step s join dissemination_hold h on h.id = s.hold"
                        + " where s.id = ? and h.state = 'held' and h.review_at = s.review_at";
            case GUEST_LOCKED -> "select true as yes from guest where lock = ?";
            case BLIND_REQUEST -> "select true as yes from blind_request where id = ? and answered_at is null";
            case BLIND_PROBING -> "select true as yes from blind_signal where id = ?";
            case ROSTER_GAP -> null;
        };
        if (sentence == null) {
            var begins = alert.view().dueAt();
            var looked = begins != null && now.isBefore(begins) ? begins : now;
            return rosters.chain(alert.owner(), looked)
                    .map(chain -> chain.onDuty().isEmpty())
                    .orElse(false);
        }
        return sql.first(sentence, row -> row.flag("yes"), alert.about()) != null;
    }

    private NewAlert clock(Row row, AlertKind kind) {
        var stage = row.text("obligation");
        var label = regimes.exact(row.text("regime"), row.number("regime_version"))
                .flatMap(regime -> regime.stage(stage))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(stage, stage));
        return new NewAlert(
                row.uuid("owner"),
                kind,
                row.uuid("id"),
                row.uuid("incident"),
                row.text("reference"),
                stage,
                label,
                row.instant("due_at"));
    }
}
