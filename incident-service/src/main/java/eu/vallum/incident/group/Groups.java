package eu.vallum.incident.group;

import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of groups and of who belongs to them. The row policies show them to owners and present members. */
@Singleton
class Groups {
    private static final String COLUMNS = """
            select g.id, g.owner, g.version, g.name, g.purpose, g.made_at, g.ended_at,
                   (select count(*)::int from group_share s where s.sharing_group = g.id and s.withdrawn_at is null) as shares
            from sharing_group g
            """;

    private final Sql sql;

    Groups(Sql sql) {
        this.sql = sql;
    }

    /** A group as it is stored. */
    record Stored(
            GroupId id,
            UUID owner,
            int version,
            String name,
            @Nullable String purpose,
            Instant madeAt,
            @Nullable Instant endedAt,
            int shares) {
        static Stored of(Row row) {
            return new Stored(
                    new GroupId(row.uuid("id")),
                    row.uuid("owner"),
                    row.number("version"),
                    row.text("name"),
                    row.textOrNull("purpose"),
                    row.instant("made_at"),
                    row.instantOrNull("ended_at"),
                    row.number("shares"));
        }
    }

    /** Who belongs to which group. */
    record Belongs(GroupId group, UUID owner, UUID organisation, Instant since) {}

    /** False when the owner has a group of this name. */
    boolean make(GroupId id, UUID owner, String name, @Nullable String purpose, String by, Instant now) {
        return sql.run(
                        "insert into sharing_group (id, owner, name, purpose, made_at, made_by) values (?, ?, ?, ?::text, ?, ?) "
                                + "on conflict (owner, lower(name)) where ended_at is null do nothing",
                        id.value(),
                        owner,
                        name.strip(),
                        purpose,
                        now,
                        by)
                == 1;
    }

    /** Those that last, by name; bounded by 500. */
    List<Stored> all() {
        return sql.list(COLUMNS + "where g.ended_at is null order by lower(g.name), g.id limit 500", Stored::of);
    }

    Optional<Stored> find(GroupId id) {
        return sql.list(COLUMNS + "where g.id = ?", Stored::of, id.value()).stream()
                .findFirst();
    }

    /** Keeps others from changing who belongs to it until the transaction ends; its owner only. */
    void lock(GroupId id) {
        sql.first("select id from sharing_group where id = ? for update", row -> row.uuid("id"), id.value());
    }

    /** Present members of these groups, in the order they joined. */
    List<Belongs> members(List<GroupId> groups) {
        return sql.list(
                "select sharing_group, owner, organisation, since from group_member "
                        + "where sharing_group = any (?) and removed_at is null order by since, organisation",
                row -> new Belongs(
                        new GroupId(row.uuid("sharing_group")),
                        row.uuid("owner"),
                        row.uuid("organisation"),
                        row.instant("since")),
                (Object) groups.stream().map(GroupId::value).toArray(UUID[]::new));
    }

    /** False when it belongs to it already. */
    boolean add(Stored group, UUID organisation, String by, Instant now) {
        return sql.run(
                        "insert into group_member (sharing_group, owner, organisation, since, added_by) values (?, ?, ?, ?, ?) "
                                + "on conflict (owner, sharing_group, organisation) where removed_at is null do nothing",
                        group.id().value(),
                        group.owner(),
                        organisation,
                        now,
                        by)
                == 1;
    }

    /** False when it does not belong to it. */
    boolean remove(Stored group, UUID organisation, String by, String reason, Instant now) {
        return sql.run(
                        "update group_member set removed_at = ?, removed_by = ?, removed_reason = ? "
                                + "where owner = ? and sharing_group = ? and organisation = ? and removed_at is null",
                        now,
                        by,
                        reason,
                        group.owner(),
                        group.id().value(),
                        organisation)
                == 1;
    }

    void end(Stored group, String by, Instant now) {
        sql.run(
                "update sharing_group set ended_at = ?, ended_by = ?, version = version + 1 where id = ?",
                now,
                by,
                group.id().value());
    }

    /** Notes that who belongs to it changed; the new version. */
    int touch(Stored group) {
        sql.run(
                "update sharing_group set version = version + 1 where id = ?",
                group.id().value());
        return group.version() + 1;
    }
}
