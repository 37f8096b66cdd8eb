package eu.vallum.incident.group;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareIncident;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts of sharing an incident with a group, as their owner keeps them. */
@Singleton
class GroupShares {
    private static final String COLUMNS = """
            select s.id, s.sharing_group, g.name, s.incident, s.owner, s.tlp, s.basis, s.scope_note, s.expires_at, s.later_members,
                   s.shared_at, s.shared_by, s.withdrawn_at, s.withdrawn_reason
            from group_share s join sharing_group g on g.id = s.sharing_group
            """;

    private final Sql sql;

    GroupShares(Sql sql) {
        this.sql = sql;
    }

    /** One act. */
    record Stored(
            UUID id,
            GroupId group,
            String name,
            IncidentId incident,
            UUID owner,
            Tlp tlp,
            Basis basis,
            @Nullable String scopeNote,
            @Nullable Instant expiresAt,
            boolean laterMembers,
            Instant sharedAt,
            String sharedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {
        static Stored of(Row row) {
            return new Stored(
                    row.uuid("id"),
                    new GroupId(row.uuid("sharing_group")),
                    row.text("name"),
                    new IncidentId(row.uuid("incident")),
                    row.uuid("owner"),
                    Tlp.of(row.text("tlp")),
                    Basis.of(row.text("basis")),
                    row.textOrNull("scope_note"),
                    row.instantOrNull("expires_at"),
                    row.flag("later_members"),
                    row.instant("shared_at"),
                    row.text("shared_by"),
                    row.instantOrNull("withdrawn_at"),
                    row.textOrNull("withdrawn_reason"));
        }

        ShareIncident to(List<UUID> members) {
            return new ShareIncident(members, tlp, basis, scopeNote, expiresAt);
        }

        ShareWithGroup again() {
            return new ShareWithGroup(group.value(), tlp, basis, scopeNote, expiresAt, laterMembers);
        }

        boolean lasts(Instant now) {
            return withdrawnAt == null && (expiresAt == null || expiresAt.isAfter(now));
        }
    }

    void add(
            UUID id,
            IncidentId incident,
            UUID owner,
            ShareWithGroup request,
            @Nullable Instant ends,
            String by,
            Instant now) {
        sql.run(
                """
                insert into group_share (id, sharing_group, incident, owner, tlp, basis, scope_note, expires_at, later_members, shared_at,
                    shared_by)
                values (?, ?, ?, ?, ?, ?, ?::text, ?::timestamptz, ?, ?, ?)""",
                id,
                request.group(),
                incident.value(),
                owner,
                request.tlp().label(),
                request.basis().text(),
                request.scopeNote(),
                ends,
                request.alsoLater(),
                now,
                by);
    }

    /** Of an incident, newest first; bounded by 200. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                COLUMNS + "where s.incident = ? order by s.shared_at desc, s.id desc limit 200",
                Stored::of,
                incident.value());
    }

    List<Stored> byId(UUID id) {
        return sql.list(COLUMNS + "where s.id = ?", Stored::of, id);
    }

    /** What a group was given and has not lost, oldest first. */
    List<Stored> lasting(GroupId group) {
        return sql.list(
                COLUMNS + "where s.sharing_group = ? and s.withdrawn_at is null order by s.shared_at, s.id",
                Stored::of,
                group.value());
    }

    /** Those of the incidents that some group has, or that one. */
    Set<IncidentId> given(Collection<UUID> incidents, @Nullable UUID group) {
        return Set.copyOf(sql.list(
                "select distinct incident from group_share where incident = any (?) and withdrawn_at is null and "
                        + "(?::uuid is null or sharing_group = ?::uuid)",
                row -> new IncidentId(row.uuid("incident")),
                incidents.toArray(UUID[]::new),
                group,
                group));
    }

    /** Those of the incidents that the group has now. */
    Set<IncidentId> given(Collection<UUID> incidents, UUID group, Instant now) {
        return Set.copyOf(sql.list(
                "select distinct incident from group_share where incident = any (?) and withdrawn_at is null and "
                        + "sharing_group = ? and (expires_at is null or expires_at > ?)",
                row -> new IncidentId(row.uuid("incident")),
                incidents.toArray(UUID[]::new),
                group,
                now));
    }

    /** False when it is over already. */
    boolean end(UUID id, String by, String reason, Instant now) {
        return sql.run(
                        "update group_share set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? "
                                + "where id = ? and withdrawn_at is null",
                        now,
                        by,
                        reason,
                        id)
                == 1;
    }
}
