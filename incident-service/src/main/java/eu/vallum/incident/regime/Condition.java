package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

/** Holds when each of its facts has one of the values named. Nothing else decides whether a rule applies. */
public record Condition(@JsonValue Map<String, List<String>> facts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Condition {
        facts = Map.copyOf(facts);
    }

    public boolean holds(Map<String, String> known) {
        return facts.entrySet().stream()
                .allMatch(fact -> fact.getValue().contains(known.getOrDefault(fact.getKey(), "")));
    }
}
