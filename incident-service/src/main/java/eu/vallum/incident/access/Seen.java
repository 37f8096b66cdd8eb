package eu.vallum.incident.access;

import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as one organisation's audience row lets it be seen.
 *
 * @param organisation whose audience row it is
 * @param share the share it is seen through, null for the owner
 * @param label the share's label, or the incident's own for the owner
 * @param loosest the loosest label it was ever seen under, which decides what of it is seen
 * @param expiresAt when the share ends by itself
 * @param tlp the incident's own label
 */
public record Seen(
        IncidentId incident,
        UUID organisation,
        UUID owner,
        @Nullable UUID share,
        Tlp label,
        Tlp loosest,
        @Nullable Instant expiresAt,
        String reference,
        Tlp tlp,
        int version,
        boolean exercise) {

    /** Columns to select for {@link #of}, from {@code audience a join incident i}. */
    public static final String COLUMNS =
            "a.incident, a.organisation, a.owner as seen_owner, a.share, a.tlp as seen_tlp, "
                    + "coalesce(a.loosest, a.tlp) as loosest_tlp, a.expires_at, "
                    + "i.reference, i.tlp, i.version, i.exercise";

    public static Seen of(Row row) {
        return new Seen(
                new IncidentId(row.uuid("incident")),
                row.uuid("organisation"),
                row.uuid("seen_owner"),
                row.uuidOrNull("share"),
                Tlp.of(row.text("seen_tlp")),
                Tlp.of(row.text("loosest_tlp")),
                row.instantOrNull("expires_at"),
                row.text("reference"),
                Tlp.of(row.text("tlp")),
                row.number("version"),
                row.flag("exercise"));
    }
}
