package eu.vallum.incident.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.fact.FactView;
import eu.vallum.incident.regime.Fact;
import eu.vallum.incident.regime.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that an incident owes or owed, with what it asks for and what is known of that.
 *
 * @param state {@code open} when it can be submitted, {@code waiting} when its time has not begun, {@code submitted}, or {@code not-owed}
 * @param clock its open deadline, or the last one
 * @param missing ids of facts without which it can't be submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageForm(
        String regime,
        Wording regimeTitle,
        String stage,
        Wording label,
        String basis,
        List<Wording> recipients,
        boolean repeats,
        String state,
        @Nullable ClockView clock,
        List<Field> fields,
        List<String> missing,
        List<StageDocument> documents) {

    /**
     * A fact that it asks for.
     *
     * @param value absent when nothing is known
     * @param alsoFor other reports of the incident that the same entry serves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            Fact fact,
            boolean required,
            @Nullable String basis,
            @Nullable FactView value,
            List<Use> alsoFor) {}

    /** Another report that asks for the same. */
    public record Use(String regime, String stage, Wording label) {}
}
