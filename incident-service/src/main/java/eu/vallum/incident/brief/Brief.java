package eu.vallum.incident.brief;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A brief as its organisation sees it.
 *
 * @param tlp the label that the incident is seen under now, whatever it was when this was written
 * @param version 0 while nothing was written
 * @param text what was written; nothing while version is 0, or when it was written from what is now withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Brief(
        IncidentId incident,
        String reference,
        Tlp tlp,
        int version,
        @Nullable Text text,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** Its four parts. */
    record Text(String what, String hit, String done, String decide) {}

    /** Version, text and when and by whom it was changed. */
    record Kept(int version, Text text, Instant changedAt, String changedBy) {
        static Kept of(Row row) {
            return new Kept(
                    row.number("version"),
                    new Text(row.text("what"), row.text("hit"), row.text("done"), row.text("decide")),
                    row.instant("changed_at"),
                    row.text("changed_by"));
        }
    }

    static Brief of(Seen seen, @Nullable Kept kept) {
        var label = seen.label().looserThan(seen.tlp()) && seen.share() == null ? seen.tlp() : seen.label();
        return kept == null
                ? new Brief(seen.incident(), seen.reference(), label, 0, null, null, null)
                : new Brief(
                        seen.incident(),
                        seen.reference(),
                        label,
                        kept.version(),
                        kept.text(),
                        kept.changedAt(),
                        kept.changedBy());
    }
}
