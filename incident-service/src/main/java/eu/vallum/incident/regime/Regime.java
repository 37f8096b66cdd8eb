package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One set of reporting duties, as one reviewed version of it. Versions are never changed; a new one stands beside the old, by which the
 * reports filed under it are still reckoned.
 *
 * @param kind what is reported: incident, vulnerability, voluntary, near-miss or cyber-threat
 * @param byDefault whether a report that names no regime falls under it
 * @param inForce first day, ISO 8601
 * @param facts facts that only this regime asks for; as loaded, all that its forms name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Regime(
        String id,
        int version,
        String kind,
        @JsonProperty("default") boolean byDefault,
        Wording title,
        Wording summary,
        Source source,
        Review review,
        String inForce,
        Map<String, Wording> recipients,
        @Nullable List<Fact> facts,
        List<StageRule> stages) {

    public Optional<StageRule> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    public List<Fact> knownFacts() {
        return facts == null ? List.of() : facts;
    }

    public Optional<Fact> fact(String id) {
        return knownFacts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** Ids of the facts on which it depends what is owed. */
    public Set<String> decisive() {
        return stages.stream()
                .flatMap(stage -> stage.clocks().stream())
                .flatMap(rule -> Stream.of(rule.when(), rule.waits()))
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.facts().keySet().stream())
                .collect(Collectors.toSet());
    }

    Regime with(List<Fact> asked) {
        return new Regime(
                id, version, kind, byDefault, title, summary, source, review, inForce, recipients, asked, stages);
    }
}
