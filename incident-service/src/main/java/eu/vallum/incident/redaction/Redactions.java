package eu.vallum.incident.redaction;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.download.Recalling;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Rows of what is withheld; the row policies leave an owner its own. */
@Singleton
public class Redactions {
    private static final String KEEP = """
            insert into redaction as known (owner, incident, organisation, fields, changed_at, changed_by) values (?, ?, ?, ?, ?, ?)
            on conflict (owner, incident, organisation) do update
                set chosen = excluded.fields, fields = excluded.fields, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            where known.chosen <> excluded.fields""";

    private final Sql sql;
    private final Outbox outbox;
    private final Recalling recalling;

    Redactions(Sql sql, Outbox outbox, Recalling recalling) {
        this.sql = sql;
        this.outbox = outbox;
        this.recalling = recalling;
    }

    /** A row with ids where a view has names. */
    record Stored(UUID owner, UUID recipient, List<Field> fields, Instant changedAt, String changedBy) {
        private static Stored of(Row row) {
            return new Stored(
                    row.uuid("owner"),
                    row.uuid("organisation"),
                    row.texts("fields").stream()
                            .map(name -> Objects.requireNonNull(Field.of(name)))
                            .toList(),
                    row.instant("changed_at"),
                    row.text("changed_by"));
        }
    }

    /** By recipient; bounded by 500. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                "select owner, organisation, chosen as fields, changed_at, changed_by from redaction where incident = ? "
                        + "order by organisation limit 500",
                Stored::of,
                incident.value());
    }

    /** Tells recipients that they see more or less than before, where the database has withheld or given it already. */
    public void tell(Seen seen, int version, Collection<UUID> recipients, Instant now) {
        outbox.put(recipients.stream()
                .map(recipient -> new RedactionChanged(seen.incident().value(), seen.owner(), recipient, version, now))
                .toList());
        recalling.tell(seen.incident(), seen.owner(), version, now);
    }

    /** Withholds from now on these fields and no others from a recipient, in the running transaction. */
    public void keep(Seen seen, UUID recipient, Collection<Field> fields, String by, Instant now) {
        var names = fields.stream().map(Field::path).distinct().sorted().toArray(String[]::new);
        if (sql.run(KEEP, seen.owner(), seen.incident().value(), recipient, names, now, by) == 1) {
            outbox.put(new RedactionChanged(seen.incident().value(), seen.owner(), recipient, seen.version(), now));
            recalling.tell(
                    seen.incident(),
                    seen.owner(),
                    seen.version(),
                    now); // of files that it holds, if those are withheld now
        }
    }
}
