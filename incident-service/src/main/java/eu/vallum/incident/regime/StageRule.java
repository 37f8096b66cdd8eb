package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed.
 *
 * @param owedBy {@code entity} or {@code authority}
 * @param recipients keys of the regime's recipients
 * @param metByFiling whether filing the incident with the authority is this stage
 * @param metByNote whether the authority meets it outside the platform and only says so here
 * @param consultsEntity whether it may be done only after the entity was consulted
 * @param repeats whether it can be asked for more than once
 * @param form what it asks for, in this order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageRule(
        String id,
        Wording label,
        String owedBy,
        List<String> recipients,
        String basis,
        boolean metByFiling,
        boolean metByNote,
        boolean consultsEntity,
        boolean repeats,
        List<ClockRule> clocks,
        @Nullable List<Asked> form) {

    /** A fact in a form; {@code basis} where an article asks for it by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            String fact, boolean required, @Nullable String basis) {}

    public List<Asked> asks() {
        return form == null ? List.of() : form;
    }

    /** The rule that counts under these facts; none means that the stage is not owed. */
    public Optional<ClockRule> rule(Map<String, String> facts) {
        return clocks.stream()
                .filter(rule -> rule.when() == null || rule.when().holds(facts))
                .findFirst();
    }
}
