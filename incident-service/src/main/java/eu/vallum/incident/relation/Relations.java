package eu.vallum.incident.relation;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of relations and merges. The row policies let through those of which the caller sees both ends. */
@Singleton
class Relations {
    private static final String RELATIONS = "select " + Seen.COLUMNS + """
            , i.title, r.id as relation, r.owner as maker, r.other_owner, r.kind, r.incident = ? as says, r.made_at
            from incident_relation r
            join audience a on a.incident = case when r.incident = ? then r.other else r.incident end
            join incident_seen i on i.id = a.incident
            where (r.incident = ? or r.other = ?)
            order by r.made_at desc, r.id desc limit 500""";
    private static final String MERGES = "select " + Seen.COLUMNS + """
            , i.title, m.owner as maker, m.incident = ? as survives, m.merged_at, m.merged_by
            from incident_merge m
            join audience a on a.incident = case when m.incident = ? then m.survivor else m.incident end
            join incident_seen i on i.id = a.incident
            where m.undone_at is null and (m.incident = ? or m.survivor = ?)
            order by m.merged_at desc, m.id desc limit 500""";

    private final Sql sql;

    Relations(Sql sql) {
        this.sql = sql;
    }

    /** Of an incident, at either end, the latest first. */
    List<Stored.OfRelation> of(IncidentId incident) {
        var id = incident.value();
        return sql.list(RELATIONS, Stored.OfRelation::of, id, id, id, id);
    }

    /** What it was merged into, and what was merged into it. */
    List<Stored.OfMerge> merges(IncidentId incident) {
        var id = incident.value();
        return sql.list(MERGES, Stored.OfMerge::of, id, id, id, id);
    }

    /** False when the same is said already. */
    boolean relate(RelationId id, Seen from, Seen other, RelationKind kind, String by, Instant now) {
        return sql.run(
                        "insert into incident_relation (id, incident, owner, other, other_owner, kind, made_at, made_by, exercise) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id.value(),
                        from.incident().value(),
                        from.owner(),
                        other.incident().value(),
                        other.owner(),
                        kind.code(),
                        now,
                        by,
                        from.exercise())
                == 1;
    }

    /** Whether there was one. */
    boolean end(UUID owner, IncidentId incident, RelationId id) {
        return sql.run(
                        "delete from incident_relation where owner = ? and incident = ? and id = ?",
                        owner,
                        incident.value(),
                        id.value())
                == 1;
    }

    /** One merge at a time in an organisation, or two could make a ring. */
    void alone(UUID owner) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('merge' || ?::text, 0))", row -> true, owner.toString());
    }

    void merge(Seen incident, Seen survivor, String by, Instant now) {
        sql.run(
                "insert into incident_merge (id, incident, owner, survivor, merged_at, merged_by, exercise) values (?, ?, ?, ?, ?, ?, ?)",
                UuidV7.next(),
                incident.incident().value(),
                incident.owner(),
                survivor.incident().value(),
                now,
                by,
                incident.exercise());
    }

    /** What it was merged into until now; null when it was not. */
    @Nullable UUID undo(UUID owner, IncidentId incident, String by, Instant now) {
        return sql.first(
                "update incident_merge set undone_at = ?, undone_by = ? where owner = ? and incident = ? and undone_at is null "
                        + "returning survivor",
                row -> row.uuid("survivor"),
                now,
                by,
                owner,
                incident.value());
    }
}
