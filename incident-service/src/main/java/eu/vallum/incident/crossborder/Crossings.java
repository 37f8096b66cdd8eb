package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads what the database derives for each desk. */
@Singleton
class Crossings {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Sql sql;
    private final UUID agency;

    Crossings(Sql sql, @ConfigProperty(name = "vallum.incident.agency") UUID agency) {
        this.sql = sql;
        this.agency = agency;
    }

    UUID agency() {
        return agency;
    }

    /** Newest receipt first; without a state all of them. */
    List<Crossing> page(UUID desk, @Nullable Informing state, boolean exercise, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                "select * from (" + Crossing.FROM + """
                    where c.organisation = ? and c.exercise = ? and (c.at, c.incident) < (?, ?)) found
                where ?::text is null or found.state = ?::text order by found.at desc, found.incident desc limit ?""",
                Crossing::of,
                agency,
                agency,
                desk,
                exercise,
                from.at(),
                from.id(),
                state == null ? null : state.code(),
                state == null ? null : state.code(),
                limit);
    }

    /** One incident on every desk that is let through. */
    List<Crossing> of(IncidentId incident) {
        return sql.list(Crossing.FROM + "where c.incident = ?", Crossing::of, agency, agency, incident.value());
    }
}
