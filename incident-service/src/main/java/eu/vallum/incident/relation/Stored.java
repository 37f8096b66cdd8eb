package eu.vallum.incident.relation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.relation.Relation.End;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Rows of relations and merges with the audience row by which the other end is seen. */
sealed interface Stored {
    Seen other();

    String title();

    UUID owner();

    /** Whether it concerns this reader, who sees one end already. */
    boolean concerns(IncidentAccess access, Actor actor);

    default End end(IncidentAccess access, Actor actor, Map<UUID, Organisation> names) {
        var seen = other();
        return new End(
                seen.incident(),
                seen.reference(),
                access.seesField(actor, seen, Field.TITLE) ? title() : seen.reference(),
                seen.label(),
                Objects.requireNonNull(names.get(seen.owner())));
    }

    /** @param from whether the incident that was asked about is the one that says it */
    record OfRelation(
            Seen other,
            String title,
            UUID id,
            UUID owner,
            UUID otherOwner,
            RelationKind kind,
            boolean from,
            Instant madeAt)
            implements Stored {
        static OfRelation of(Row row) {
            return new OfRelation(
                    Seen.of(row),
                    row.text("title"),
                    row.uuid("relation"),
                    row.uuid("maker"),
                    row.uuid("other_owner"),
                    RelationKind.of(row.text("kind")),
                    row.flag("says"),
                    row.instant("made_at"));
        }

        @Override
        public boolean concerns(IncidentAccess access, Actor actor) {
            return access.sees(actor, other)
                    && (access.owns(actor, owner) || otherOwner.equals(owner) || access.addressed(actor, otherOwner));
        }
    }

    /** @param survives whether the other end is the survivor */
    record OfMerge(Seen other, String title, UUID owner, boolean survives, Instant at, String by) implements Stored {
        static OfMerge of(Row row) {
            return new OfMerge(
                    Seen.of(row),
                    row.text("title"),
                    row.uuid("maker"),
                    row.flag("survives"),
                    row.instant("merged_at"),
                    row.text("merged_by"));
        }

        @Override
        public boolean concerns(IncidentAccess access, Actor actor) {
            return access.sees(actor, other);
        }
    }
}
