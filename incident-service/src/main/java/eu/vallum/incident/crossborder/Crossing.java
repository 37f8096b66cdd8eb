package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Sector;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as one desk has it.
 *
 * @param desk whose desk it is
 * @param flag whether it could have an impact in other Member States (Art. 23(4)(a)); never {@code no}
 * @param named other Member States named as affected
 * @param established where the entity is established, if in another State
 * @param registered whether the owner's register says so, or only the report
 * @param activeIn other States where the entity provides services, by the owner's register
 * @param informed States in which somebody was told
 * @param agencyInformed whether the Union's agency was told
 */
record Crossing(
        Seen seen,
        UUID desk,
        Instant at,
        String title,
        Sector sector,
        Answer flag,
        Known flagKnown,
        List<String> named,
        Known namedKnown,
        @Nullable String established,
        boolean registered,
        List<String> activeIn,
        List<String> informed,
        boolean agencyInformed,
        Informing state) {

    /** Since when something is known, and whether it came with the report itself. */
    record Known(Instant at, boolean reported) {}

    static final String FROM = "select " + Seen.COLUMNS + """
            , c.organisation as desk, c.at, i.title, i.sector, c.flag, c.flag_at, c.flag_reported, c.named, c.named_at, c.named_reported,
            c.established, c.registered, c.active_in, c.informed, c.told @> array[?] as agency_informed,
            case when c.state in ('none', 'all') and (c.told @> array[?]) <> (c.state = 'all') then 'partly' else c.state end as state
            from crossing c join audience a on a.organisation = c.organisation and a.incident = c.incident join incident_seen i on i.id = c.incident
            """;

    static Crossing of(Row row) {
        return new Crossing(
                Seen.of(row),
                row.uuid("desk"),
                row.instant("at"),
                row.text("title"),
                Sector.of(row.text("sector")),
                Answer.of(row.text("flag")),
                new Known(row.instant("flag_at"), row.flag("flag_reported")),
                row.texts("named"),
                new Known(row.instant("named_at"), row.flag("named_reported")),
                row.textOrNull("established"),
                row.flag("registered"),
                row.texts("active_in"),
                row.texts("informed"),
                row.flag("agency_informed"),
                Informing.of(row.text("state")).orElseThrow());
    }

    Cursor cursor() {
        return new Cursor(at, seen.incident().value());
    }

    /** Who is still to be told, of those named. */
    List<String> open() {
        return named.stream().filter(state -> !informed.contains(state)).toList();
    }
}
