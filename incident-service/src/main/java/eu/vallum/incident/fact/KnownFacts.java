package eu.vallum.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Everything known about an incident: what was reported with it, as version 0, and what was entered since. */
@Singleton
public class KnownFacts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Sql sql;
    private final Facts facts;

    KnownFacts(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /** The newest version of each fact. */
    public Map<String, Facts.Kept> of(IncidentId incident) {
        var known = reported(incident);
        facts.newest(incident).forEach(kept -> known.put(kept.id(), kept));
        return known;
    }

    /** What was reported with the incident, as it was when it was filed. */
    public Map<String, Facts.Kept> reported(IncidentId incident) {
        return new LinkedHashMap<>(Objects.requireNonNull(sql.first("""
                select title, summary, entity_name, severity, malicious, cross_border, affected, received_at,
                    coalesce((select was from moment where incident = i.id and kind = 'awareness' order by id limit 1), aware_at)
                        as aware_at
                from incident_seen i where id = ?""", KnownFacts::reported, incident.value())));
    }

    /** One version of one fact; nothing is known in version 0 of what was not reported. */
    Optional<JsonNode> version(IncidentId incident, String fact, int version) {
        return version > 0
                ? facts.version(incident, fact, version).map(Facts.Kept::value)
                : Optional.of(Optional.ofNullable(reported(incident).get(fact))
                        .map(Facts.Kept::value)
                        .orElseGet(JSON::nullNode));
    }

    private static Map<String, Facts.Kept> reported(Row row) {
        var at = row.instant("received_at");
        var known = new LinkedHashMap<String, Facts.Kept>();
        put(known, "title", row.text("title"), at);
        put(known, "summary", row.text("summary"), at);
        put(known, "entityName", row.text("entity_name"), at);
        put(known, "awareAt", row.instant("aware_at").toString(), at);
        put(known, "severity", row.text("severity"), at);
        put(known, "suspectedMalicious", row.text("malicious"), at);
        put(known, "crossBorder", row.text("cross_border"), at);
        known.put("affectedMemberStates", kept("affectedMemberStates", states(row.texts("affected")), at));
        return known;
    }

    private static JsonNode states(Collection<String> affected) {
        var states = JSON.arrayNode();
        affected.forEach(states::add);
        return states;
    }

    private static void put(Map<String, Facts.Kept> known, String id, String value, Instant at) {
        known.put(id, kept(id, JSON.textNode(value), at));
    }

    private static Facts.Kept kept(String id, JsonNode value, Instant at) {
        return new Facts.Kept(id, 0, value, at, null);
    }
}
