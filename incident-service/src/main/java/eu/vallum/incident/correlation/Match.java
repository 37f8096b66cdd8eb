package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.observable.Observable;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An indicator of another incident that matches, as far as the caller may see it. */
record Match(
        UUID indicator,
        Relation relation,
        String type,
        String value,
        List<Observable> observables,
        Instant takenAt,
        Place incident) {

    /** The incident it belongs to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(UUID id, String reference, String title, Owner owner) {
        static Place of(Row row, Seen seen) {
            var name = row.textOrNull("owner_name");
            var state = row.textOrNull("owner_state");
            return new Place(
                    seen.incident().value(),
                    seen.reference(),
                    row.text("title"),
                    new Owner(
                            seen.owner(),
                            name == null ? "" : name,
                            state == null ? seen.reference().substring(0, 2) : state,
                            row.textOrNull("owner_kind")));
        }

        /** The same without the incident's title, which is withheld. */
        Place untitled() {
            return new Place(id, reference, reference, owner);
        }
    }

    /** Whose incident it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owner(
            UUID id,
            String name,
            String memberState,
            @Nullable String kind) {}

    /** The same without the incident's title, which is withheld. */
    Match untitled() {
        return new Match(indicator, relation, type, value, observables, takenAt, incident.untitled());
    }

    static Match of(Row row, Seen seen) {
        return new Match(
                row.uuid("id"),
                Relation.values()[row.number("relation")],
                row.text("type"),
                row.text("value"),
                Matches.observables(row),
                row.instant("taken_at"),
                Place.of(row, seen));
    }
}
