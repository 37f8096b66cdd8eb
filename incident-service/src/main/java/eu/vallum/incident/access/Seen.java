package eu.vallum.incident.access;

import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An incident as one organisation's audience row lets it be seen.
 *
 * @param organisation whose audience row it is
 * @param share the share it is seen through, null for the owner
 * @param label the share's label, or the incident's own for the owner
 * @param loosest the loosest label it was ever seen under, which decides what of it is seen
 * @param redacted what is withheld from this organisation
 * @param labels fields that are marked by themselves
 * @param persons whom of the organisation it is for alone; none for everybody
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
        Set<Field> redacted,
        Map<Field, Tlp> labels,
        Set<String> persons,
        @Nullable Instant expiresAt,
        String reference,
        Tlp tlp,
        int version,
        boolean exercise) {

    /** Columns to select for {@link #of}, from {@code audience a join incident_seen i}. */
    public static final String COLUMNS =
            "a.incident, a.organisation, a.owner as seen_owner, a.share, a.tlp as seen_tlp, "
                    + "coalesce(a.loosest, a.tlp) as loosest_tlp, a.expires_at, "
                    + "coalesce((select r.fields from redaction r where r.organisation = a.organisation and r.incident = a.incident), "
                    + "'{}') as redacted, "
                    + "array(select l.field || ' ' || l.tlp from field_label l where l.owner = a.owner and l.incident = a.incident) "
                    + "as field_labels, "
                    + "coalesce(a.persons, '{}') as seen_persons, "
                    + "i.reference, i.tlp, i.version, i.exercise";

    public static Seen of(Row row) {
        return new Seen(
                new IncidentId(row.uuid("incident")),
                row.uuid("organisation"),
                row.uuid("seen_owner"),
                row.uuidOrNull("share"),
                Tlp.of(row.text("seen_tlp")),
                Tlp.of(row.text("loosest_tlp")),
                row.texts("redacted").stream()
                        .map(Field::of)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                labels(row),
                Set.copyOf(row.texts("seen_persons")),
                row.instantOrNull("expires_at"),
                row.text("reference"),
                Tlp.of(row.text("tlp")),
                row.number("version"),
                row.flag("exercise"));
    }

    private static Map<Field, Tlp> labels(Row row) {
        var labels = new EnumMap<Field, Tlp>(Field.class);
        for (var one : row.texts("field_labels")) {
            int gap = one.indexOf(' ');
            labels.put(Objects.requireNonNull(Field.of(one.substring(0, gap))), Tlp.of(one.substring(gap + 1)));
        }
        return labels;
    }

    /** What a field is marked with by itself; CLEAR where it goes as the incident does. */
    public Tlp labelOf(Field field) {
        return labels.getOrDefault(field, Tlp.CLEAR);
    }

    /** Whether a label lets a field go: it is not kept back under it, and not marked more strictly. */
    public boolean lets(Field field, Tlp label) {
        return field.seenUnder(label) && !label.looserThan(labelOf(field));
    }

    /** The same as another organisation would see it through a share. */
    public Seen as(UUID recipient, Tlp shared, Set<Field> withheld) {
        return new Seen(
                incident, recipient, owner, recipient, shared, shared, withheld, labels, Set.of(), null, reference, tlp,
                version, exercise);
    }
}
