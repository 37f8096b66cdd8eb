package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.ShareState;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.report.Entity;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares as their recipient has them, with its receipts. A share counts while the audience has its row. */
@Singleton
class ReceivedShares {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String TERMS = """
            s.id as share_id, s.tlp as share_tlp, s.basis, s.scope_note, s.group_name, s.shared_at, s.expires_at as share_expires_at,
            coalesce(s.person_names, '{}') as person_names,
            s.tightened_at, s.tightened_reason, r.opened_at, r.acknowledged_at
            """;
    private static final String FROM = "select " + Seen.COLUMNS + """
            , i.title, i.entity_id, i.entity_name, i.entity_state, i.sector, i.severity, i.received_at, """ + TERMS + """
            from audience a join incident_seen i on i.id = a.incident join share s on s.id = a.share
            left join receipt r on r.share = s.id and r.recipient = a.organisation
            where a.organisation = ? and a.share is not null
            """;

    private final Sql sql;

    ReceivedShares(Sql sql) {
        this.sql = sql;
    }

    /** A share with the audience row it is seen by. */
    record Received(Seen seen, ReceivedShare share, SharedView.Of incident) {
        Cursor cursor() {
            return new Cursor(share.sharedAt(), share.id());
        }
    }

    /** Newest first, real ones or exercises; without a state all that last. */
    List<Received> page(
            UUID organisation, @Nullable ShareState state, boolean exercise, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        var where = state == null
                ? ""
                : switch (state) {
                    case NEW -> "and r.opened_at is null and r.acknowledged_at is null ";
                    case OPENED -> "and r.opened_at is not null and r.acknowledged_at is null ";
                    case ACKNOWLEDGED -> "and r.acknowledged_at is not null ";
                    case WITHDRAWN -> "and false ";
                };
        return sql.list(
                FROM + where
                        + "and i.exercise = ? and (s.shared_at, s.id) < (?, ?) order by s.shared_at desc, s.id desc limit ?",
                ReceivedShares::received,
                organisation,
                exercise,
                from.at(),
                from.id(),
                limit);
    }

    /** Those nobody acknowledged, oldest first, without exercises. */
    List<Received> waiting(UUID organisation, int limit) {
        return sql.list(
                FROM + "and not i.exercise and r.acknowledged_at is null order by s.shared_at, s.id limit ?",
                ReceivedShares::received,
                organisation,
                limit);
    }

    List<Received> byId(UUID organisation, ShareId id) {
        return sql.list(FROM + "and s.id = ?", ReceivedShares::received, organisation, id.value());
    }

    /** How many of each state an organisation has, as far as they are for the person, without exercises. */
    Counts counts(UUID organisation, String person) {
        var counted = sql.first(
                """
                select count(*) as total,
                       count(*) filter (where r.opened_at is null and r.acknowledged_at is null) as fresh,
                       count(*) filter (where r.opened_at is not null and r.acknowledged_at is null) as opened,
                       count(*) filter (where r.acknowledged_at is not null) as acknowledged
                from audience a join listing l on l.organisation = a.organisation and l.incident = a.incident and not l.exercise
                left join receipt r on r.share = a.share and r.recipient = a.organisation
                where a.organisation = ? and a.share is not null and (a.persons is null or ? = any (a.persons))""",
                row -> new Counts(row.big("total"), row.big("fresh"), row.big("opened"), row.big("acknowledged")),
                organisation,
                person);
        return counted == null ? new Counts(0, 0, 0, 0) : counted;
    }

    record Counts(long total, long fresh, long opened, long acknowledged) {}

    /** Notes the first reading; true when it was the first. */
    boolean open(Seen seen, UUID share, String by, Instant at) {
        return sql.run("""
                        insert into receipt as known (recipient, share, incident, owner, opened_at, opened_by) values (?, ?, ?, ?, ?, ?)
                        on conflict (recipient, share) do update set opened_at = excluded.opened_at, opened_by = excluded.opened_by
                        where known.opened_at is null""", seen.organisation(), share, seen.incident().value(), seen.owner(), at, by) == 1;
    }

    /** Notes the first acknowledgement, which is also a reading; true when it was the first. */
    boolean acknowledge(Seen seen, UUID share, String by, Instant at) {
        return sql.run("""
                        insert into receipt as known (recipient, share, incident, owner, opened_at, opened_by, acknowledged_at,
                            acknowledged_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (recipient, share) do update set opened_at = coalesce(known.opened_at, excluded.opened_at),
                            opened_by = coalesce(known.opened_by, excluded.opened_by),
                            acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by
                        where known.acknowledged_at is null""", seen.organisation(), share, seen.incident().value(), seen.owner(), at, by, at, by) == 1;
    }

    /** A tombstone with whom it is for. */
    record Over(UUID organisation, Set<String> persons, UUID owner, ReceivedShare share, SharedView.Of incident) {
        Cursor cursor() {
            var at = share.withdrawnAt();
            return new Cursor(at == null ? share.sharedAt() : at, share.id());
        }
    }

    /** What was withdrawn, last first, real ones or exercises. */
    List<Over> tombstones(boolean exercise, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select organisation, share, incident, owner, reference, tlp, basis, shared_at, withdrawn_at, reason, exercise, "
                        + "coalesce(persons, '{}') as persons from tombstone "
                        + "where exercise = ? and (withdrawn_at, share) < (?, ?) order by withdrawn_at desc, share desc limit ?",
                ReceivedShares::over,
                exercise,
                from.at(),
                from.id(),
                limit);
    }

    private static Over over(Row row) {
        return new Over(
                row.uuid("organisation"),
                Set.copyOf(row.texts("persons")),
                row.uuid("owner"),
                new ReceivedShare(
                        row.uuid("share"),
                        Tlp.of(row.text("tlp")),
                        row.text("basis"),
                        null,
                        null,
                        null,
                        ShareState.WITHDRAWN,
                        row.instant("shared_at"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.instant("withdrawn_at"),
                        row.text("reason")),
                new SharedView.Of(
                        new IncidentId(row.uuid("incident")),
                        row.text("reference"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.flag("exercise")));
    }

    private static @Nullable List<String> named(Row row) {
        var names = row.texts("person_names");
        return names.isEmpty() ? null : names;
    }

    private static Received received(Row row) {
        var seen = Seen.of(row);
        var sector = Sector.of(row.text("sector"));
        var share = new ReceivedShare(
                row.uuid("share_id"),
                Tlp.of(row.text("share_tlp")),
                row.text("basis"),
                row.textOrNull("scope_note"),
                row.textOrNull("group_name"),
                named(row),
                ShareState.at(row.instantOrNull("opened_at"), row.instantOrNull("acknowledged_at"), null),
                row.instant("shared_at"),
                row.instantOrNull("share_expires_at"),
                row.instantOrNull("opened_at"),
                row.instantOrNull("acknowledged_at"),
                row.instantOrNull("tightened_at"),
                row.textOrNull("tightened_reason"),
                null,
                null);
        return new Received(
                seen,
                share,
                new SharedView.Of(
                        seen.incident(),
                        seen.reference(),
                        row.text("title"),
                        new Entity(
                                row.uuidOrNull("entity_id"), row.text("entity_name"), sector, row.text("entity_state")),
                        sector,
                        Severity.of(row.text("severity")),
                        row.instant("received_at"),
                        seen.exercise()));
    }
}
