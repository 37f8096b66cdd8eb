package eu.vallum.incident.blind;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that say which incidents have indicators that were not looked at, and those indicators. */
@Singleton
class DueIncidents {
    private final Sql sql;

    DueIncidents(Sql sql) {
        this.sql = sql;
    }

    /** An organisation for which there is something to do. */
    record For(UUID organisation, String memberState) {}

    /** As the job: for whom there is something to do. */
    List<For> organisations(Instant now) {
        return sql.list(
                "select distinct d.owner, o.member_state from blind_due d join organisation o on o.id = d.owner "
                        + "where d.wait_until <= ? order by 1 limit 200",
                row -> new For(row.uuid("owner"), row.text("member_state")),
                now);
    }

    /** As the job: has everything looked at again whose digests were made with another key. */
    void stale(String key) {
        sql.first("select vallum_blind_stale(?)::text as done", row -> true, key);
    }

    /** An incident and from where on its indicators are to be looked at. */
    record Due(IncidentId incident, Instant afterAt, UUID afterId) {}

    /** Locked for this transaction. */
    @Nullable Due next(UUID owner, Instant now) {
        return sql.first(
                "select incident, after_at, after_id from blind_due where owner = ? and wait_until <= ? "
                        + "order by wait_until, incident limit 1 for update skip locked",
                row -> new Due(new IncidentId(row.uuid("incident")), row.instant("after_at"), row.uuid("after_id")),
                owner,
                now);
    }

    /** An indicator that may count; without observables when it is marked TLP:RED itself. */
    record Candidate(UUID id, Instant takenAt, List<Observable> observables) {}

    List<Candidate> page(UUID owner, Due due, int limit) {
        return sql.list(
                "select id, taken_at, lower(array_to_string(tags, ' ')) like '%tlp:red%' as red, observable, normal, also_observable, "
                        + "also_normal from indicator where owner = ? and incident = ? and (taken_at, id) > (?, ?) "
                        + "order by taken_at, id limit ?",
                row -> new Candidate(
                        row.uuid("id"), row.instant("taken_at"), row.flag("red") ? List.of() : observables(row)),
                owner,
                due.incident().value(),
                due.afterAt(),
                due.afterId(),
                limit);
    }

    void move(UUID owner, Due due, Candidate last) {
        sql.run(
                "update blind_due set after_at = ?, after_id = ? where owner = ? and incident = ?",
                last.takenAt(),
                last.id(),
                owner,
                due.incident().value());
    }

    void done(UUID owner, Due due) {
        sql.run(
                "delete from blind_due where owner = ? and incident = ?",
                owner,
                due.incident().value());
    }

    /** Nothing of this organisation is looked at before a time. */
    void wait(UUID owner, Instant until) {
        sql.run("update blind_due set wait_until = ? where owner = ?", until, owner);
    }

    private static List<Observable> observables(Row row) {
        return Stream.of("", "also_")
                .filter(part -> row.textOrNull(part + "observable") != null)
                .map(part -> new Observable(
                        ObservableType.of(row.text(part + "observable")).orElseThrow(), row.text(part + "normal")))
                .filter(Observable::telling)
                .toList();
    }
}
