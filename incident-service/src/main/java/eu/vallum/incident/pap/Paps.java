package eu.vallum.incident.pap;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of what incidents are marked with; the row policies leave a reader those of the incidents it sees. */
@Singleton
public class Paps {
    private static final String KEEP = """
            insert into incident_pap as known (owner, incident, pap, changed_at, changed_by) values (?, ?, ?, ?, ?)
            on conflict (owner, incident) do update
                set pap = excluded.pap, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            where known.pap <> excluded.pap""";

    private final Sql sql;

    Paps(Sql sql) {
        this.sql = sql;
    }

    /** What an incident is marked with; null when nobody has said. */
    public @Nullable Pap of(IncidentId incident) {
        return of(List.of(incident)).get(incident);
    }

    /** The same of several; without those of which nobody has said. */
    public Map<IncidentId, Pap> of(Collection<IncidentId> incidents) {
        return sql
                .list(
                        "select incident, pap from incident_pap where incident = any (?)",
                        row -> Map.entry(new IncidentId(row.uuid("incident")), Pap.of(row.text("pap"))),
                        (Object) incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Marks it, in the running transaction; whether it was marked otherwise before. */
    public boolean keep(Seen seen, Pap pap, String by, Instant now) {
        return sql.run(KEEP, seen.owner(), seen.incident().value(), pap.label(), now, by) == 1;
    }

    /**
     * What holds for an indicator: the stricter of its incident's, in {@code incident_pap}, and its own {@code tags}.
     *
     * @param row from {@code indicator n left join incident_pap p on p.owner = n.owner and p.incident = n.incident}
     */
    public static @Nullable Pap holding(Row row) {
        var incident = row.textOrNull("incident_pap");
        return Pap.stricter(incident == null ? null : Pap.of(incident), Pap.ofTags(row.texts("tags")));
    }
}
