package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shares as their owner keeps them. The database derives the audience from them, and the tombstone when one ends. */
@ApplicationScoped
class Shares implements PanacheRepositoryBase<Share, ShareId> {
    private static final String VIEWS = """
            select s.id, s.owner, s.recipient, s.tlp, s.basis, s.scope_note, s.group_share, s.group_name, s.expires_at, s.shared_at, s.shared_by, s.withdrawn_at,
                   coalesce(s.persons, '{}') as persons, coalesce(s.person_names, '{}') as person_names,
                   s.tightened_at, s.tightened_reason, s.withdrawn_by, s.withdrawn_reason, r.delivered_at, r.opened_at, r.opened_by, r.acknowledged_at, r.acknowledged_by
            from share s left join receipt r on r.share = s.id and r.recipient = s.recipient
            """;

    private final Sql sql;

    Shares(Sql sql) {
        this.sql = sql;
    }

    /** A share with what decides who may see it. */
    record Owned(UUID owner, UUID recipient, ShareView view) {
        static Owned of(Row row) {
            return new Owned(
                    row.uuid("owner"),
                    row.uuid("recipient"),
                    ShareView.of(row, id -> new Organisation(id, "", "EU", null)));
        }
    }

    /** All shares of an incident, newest first; bounded by 500. */
    List<Owned> of(IncidentId incident) {
        return sql.list(
                VIEWS + "where s.incident = ? order by s.shared_at desc, s.id desc limit 500",
                Owned::of,
                incident.value());
    }

    List<Owned> byId(ShareId id) {
        return sql.list(VIEWS + "where s.id = ?", Owned::of, id.value());
    }

    /** Those of an incident that last, oldest first. */
    List<Share> lasting(IncidentId incident) {
        return list("incident = ?1 and withdrawnAt is null order by sharedAt, id.value", incident);
    }

    /** Those that came through one of these acts and last, oldest first. */
    List<Share> through(Collection<UUID> groupShares) {
        return groupShares.isEmpty()
                ? List.of()
                : list("groupShare in ?1 and withdrawnAt is null order by sharedAt, id.value", groupShares);
    }

    /** The incident's label; as its owner sees it, it stays so until the transaction ends, or a stricter one could overtake a share. */
    Tlp labelled(Seen seen) {
        var label = sql.first(
                "select tlp from incident where id = ? for share",
                row -> Tlp.of(row.text("tlp")),
                seen.incident().value());
        return label == null ? seen.tlp() : label;
    }

    /** Who has it now directly. */
    Set<UUID> recipients(IncidentId incident) {
        return sql
                .list(
                        "select recipient from share where incident = ? and withdrawn_at is null and group_share is null",
                        row -> row.uuid("recipient"),
                        incident.value())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who of some organisations has which of the incidents directly. */
    Map<IncidentId, Set<UUID>> recipients(Collection<UUID> incidents, Collection<UUID> recipients) {
        return grouped(sql.list(
                "select incident, recipient from share where incident = any (?) and recipient = any (?) and withdrawn_at is null "
                        + "and group_share is null",
                Pair::of,
                incidents.toArray(UUID[]::new),
                recipients.toArray(UUID[]::new)));
    }

    /** Those of the incidents that any of the organisations has, or anybody; directly or through a group. */
    Set<IncidentId> given(Collection<UUID> incidents, @Nullable Collection<UUID> recipients) {
        return Set.copyOf(sql.list(
                "select distinct incident from share where incident = any (?) and withdrawn_at is null "
                        + "and (?::uuid[] is null or recipient = any (?::uuid[]))",
                row -> new IncidentId(row.uuid("incident")),
                incidents.toArray(UUID[]::new),
                recipients == null ? null : recipients.toArray(UUID[]::new),
                recipients == null ? null : recipients.toArray(UUID[]::new)));
    }

    /** From whom of some organisations passing on which of the incidents is held or refused. Few have a hold at all; only of these each is asked. */
    Map<IncidentId, Set<UUID>> held(Collection<UUID> incidents, Collection<UUID> recipients) {
        return grouped(sql.list("""
                with holding as materialized (
                    select distinct incident from dissemination_hold where incident = any (?) and state <> 'lifted')
                select incident, recipient from holding cross join unnest(?::uuid[]) recipient where vallum_held(incident, recipient)""", Pair::of, incidents.toArray(UUID[]::new), recipients.toArray(UUID[]::new)));
    }

    private record Pair(IncidentId incident, UUID recipient) {
        static Pair of(Row row) {
            return new Pair(new IncidentId(row.uuid("incident")), row.uuid("recipient"));
        }
    }

    private static Map<IncidentId, Set<UUID>> grouped(List<Pair> pairs) {
        return pairs.stream()
                .collect(Collectors.groupingBy(
                        Pair::incident, Collectors.mapping(Pair::recipient, Collectors.toUnmodifiableSet())));
    }

    /** Those of them from whom passing it on is held or refused. */
    Set<UUID> held(IncidentId incident, Collection<UUID> recipients) {
        return sql
                .list(
                        "select r from unnest(?::uuid[]) r where vallum_held(?, r)",
                        row -> row.uuid("r"),
                        recipients.toArray(UUID[]::new),
                        incident.value())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who has it now, directly or through a group. */
    Set<UUID> holders(IncidentId incident) {
        return sql
                .list(
                        "select distinct recipient from share where incident = ? and withdrawn_at is null",
                        row -> row.uuid("recipient"),
                        incident.value())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether every other Member State that is known to be affected was told, by the latest known fact, and the Union's agency (NIS2
     * Art. 23(6)). A share that was taken back tells nobody; one whose time was over did.
     */
    boolean everyoneAffectedIsInformed(IncidentId incident, UUID agency) {
        var informed = sql.first("""
                select coalesce(
                    (select c.told @> array[?] and c.named <@ c.informed from crossing c where c.incident = ? limit 1),
                    exists (select from share s where s.incident = ? and s.recipient = ?)) as informed""", row -> row.flag("informed"), agency, incident.value(), incident.value(), agency);
        return Boolean.TRUE.equals(informed);
    }

    /** How many indicators go to a recipient, and how many their source keeps back. */
    Indicators indicators(IncidentId incident) {
        var counted = sql.first(
                "select count(*) filter (where not restricted) as seen, count(*) filter (where restricted) as withheld "
                        + "from indicator where incident = ?",
                row -> new Indicators(row.big("seen"), row.big("withheld")),
                incident.value());
        return counted == null ? new Indicators(0, 0) : counted;
    }

    record Indicators(long seen, long withheld) {}

    /** Shares whose time is over, locked for this process. */
    List<ShareId> expired(Instant now, int limit) {
        return sql.list(
                "select id from share where withdrawn_at is null and expires_at <= ? order by expires_at limit ? "
                        + "for update skip locked",
                row -> new ShareId(row.uuid("id")),
                now,
                limit);
    }
}
