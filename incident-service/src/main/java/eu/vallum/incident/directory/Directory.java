package eu.vallum.incident.directory;

import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisations known here. Public data, fed by events; needs a transaction. */
@Singleton
public class Directory {
    private static final String TAKES_REPORTS =
            "where status = 'active' and kind in ('csirt', 'competent-authority') and member_state <> 'EU' ";
    private static final String COLUMNS = "select id, name, member_state, kind from organisation ";
    /** Authorities without accounts, to whoever shared with them: not in the public directory, and of no kind. */
    private static final String GUESTS = " union all select id, name, country, null from guest where id = any (?)";

    private static final String CAN_RECEIVE = "status = 'active' and kind in ('csirt', 'spoc', 'eu-body') ";
    private static final String UPSERT = """
            insert into organisation as known (id, version, name, member_state, kind, status, confirmed_by, status_at)
            values (?, ?, ?, ?, ?, ?, ?::uuid, ?::timestamptz)
            on conflict (id) do update set version = excluded.version, name = excluded.name,
                member_state = excluded.member_state, kind = excluded.kind, status = excluded.status, confirmed_by = excluded.confirmed_by,
                status_at = case when (known.status, known.confirmed_by) is distinct from (excluded.status, excluded.confirmed_by)
                    then excluded.status_at else known.status_at end
            where known.version < excluded.version
               or (known.version = excluded.version and known.confirmed_by is distinct from excluded.confirmed_by)""";

    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    /** Organisations by id; every id asked for is there. */
    public Map<UUID, Organisation> named(Stream<UUID> ids) {
        var wanted = ids.distinct().toArray(UUID[]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        var found = new HashMap<UUID, Organisation>();
        for (var id : wanted) {
            found.put(id, Organisation.unknown(id));
        }
        sql.list(COLUMNS + "where id = any (?)" + GUESTS, Organisation::of, wanted, wanted)
                .forEach(organisation -> found.put(organisation.id(), organisation));
        return found;
    }

    /** One organisation. */
    public Organisation named(UUID id) {
        return named(Stream.of(id)).getOrDefault(id, Organisation.unknown(id));
    }

    /** Whether it is an authority or a body of the Union. */
    boolean isAuthority(UUID id) {
        return sql.first(
                        "select true as yes from organisation where id = ? and status = 'active' "
                                + "and kind in ('csirt', 'spoc', 'competent-authority', 'eu-body')",
                        row -> row.flag("yes"),
                        id)
                != null;
    }

    /** Whom one can share with, by Member State and name. */
    List<Organisation> recipients(UUID except, String part) {
        var like = "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.list(
                COLUMNS + "where " + CAN_RECEIVE
                        + "and id <> ? and (name ilike ? or member_state = upper(?)) order by member_state, name limit 200",
                Organisation::of,
                except,
                like,
                part);
    }

    /** Of the given ids those one can share with. */
    public Map<UUID, Organisation> canReceive(Collection<UUID> ids) {
        return sql
                .list(COLUMNS + "where " + CAN_RECEIVE + "and id = any (?)", Organisation::of, (Object)
                        ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Whether this is a guest with whom the incident is shared, as far as the caller may know. */
    public boolean guest(UUID incident, UUID id) {
        return sql.first(
                        "select true as is from guest where incident = ? and id = ?",
                        row -> row.flag("is"),
                        incident,
                        id)
                != null;
    }

    /** The single points of contact of a Member State (NIS2 Art. 8(3)), by name. */
    public List<Organisation> contactPoints(String memberState) {
        return sql.list(
                COLUMNS + "where status = 'active' and kind = 'spoc' and member_state = ? order by name limit 20",
                Organisation::of,
                memberState);
    }

    /** Whom one can tell in some Member States: single points of contact before others. */
    public List<Organisation> toBeTold(Collection<String> memberStates) {
        return sql.list(
                COLUMNS + "where " + CAN_RECEIVE
                        + "and member_state = any (?) order by member_state, kind <> 'spoc', name limit 500",
                Organisation::of,
                (Object) memberStates.toArray(String[]::new));
    }

    /** The authority that an active entity reports to: the one that confirmed it. */
    public Optional<Organisation> authorityOf(UUID entity) {
        return Optional.ofNullable(sql.first(
                "select a.id, a.name, a.member_state, a.kind from organisation o join organisation a on a.id = o.confirmed_by "
                        + "where o.id = ? and o.kind = 'entity' and o.status = 'active' and a.status = 'active'",
                Organisation::of,
                entity));
    }

    /** Authorities of Member States that take reports (NIS2 Art. 23(1)), by Member State and name. */
    public List<Organisation> authorities() {
        return sql.list(COLUMNS + TAKES_REPORTS + "order by member_state, name limit 500", Organisation::of);
    }

    /** One of those. */
    public Optional<Organisation> authority(UUID id) {
        return Optional.ofNullable(sql.first(COLUMNS + TAKES_REPORTS + "and id = ?", Organisation::of, id));
    }

    /** Entities that an authority confirmed, by name. */
    public List<Organisation> entitiesOf(UUID authority) {
        return sql.list(
                COLUMNS + "where kind = 'entity' and status = 'active' and confirmed_by = ? order by name limit 500",
                Organisation::of,
                authority);
    }

    /** @param at when it was said; null when that is not known */
    void follow(OrganisationChanged o, @Nullable Instant at) {
        sql.run(UPSERT, o.id(), o.version(), o.name(), o.memberState(), o.kind(), o.status(), o.confirmedBy(), at);
    }
}
