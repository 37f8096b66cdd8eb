package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of fields' labels, and of who has the incident under what. The row policies leave an owner its own. */
@Singleton
class FieldLabels {
    /** The share that counts is the one that the audience goes by. */
    private static final String READERS = """
            select distinct on (s.recipient) s.recipient, coalesce(s.loosest, s.tlp) as loosest,
                coalesce((select r.chosen from redaction r where r.organisation = s.recipient and r.incident = s.incident), '{}') as chosen
            from share s where s.incident = ? and s.withdrawn_at is null
            order by s.recipient, tlp_strictness(s.tlp) desc, tlp_strictness(coalesce(s.loosest, s.tlp)) desc, s.group_share is not null,
                s.shared_at, s.id""";

    private static final String KEEP = """
            insert into field_label as known (owner, incident, field, tlp, changed_at, changed_by)
            select ?, ?, t.field, t.tlp, ?, ? from unnest(?::text[], ?::text[]) t (field, tlp)
            on conflict (owner, incident, field) do update
                set tlp = excluded.tlp, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            where known.tlp <> excluded.tlp""";

    private final Sql sql;

    FieldLabels(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who has the incident.
     *
     * @param withheld what the owner withholds from it anyway
     */
    record Reader(UUID recipient, Tlp loosest, Set<Field> withheld) {
        static Reader of(Row row) {
            return new Reader(
                    row.uuid("recipient"),
                    Tlp.of(row.text("loosest")),
                    row.texts("chosen").stream()
                            .map(name -> Objects.requireNonNull(Field.of(name)))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    List<Reader> readers(IncidentId incident) {
        return sql.list(READERS, Reader::of, incident.value());
    }

    /** Marks these fields so; the others stay. */
    void keep(Seen seen, Collection<FieldLabel> labels, String by, Instant now) {
        sql.run(
                KEEP,
                seen.owner(),
                seen.incident().value(),
                now,
                by,
                labels.stream().map(one -> one.field().path()).toArray(String[]::new),
                labels.stream().map(one -> one.tlp().label()).toArray(String[]::new));
    }
}
