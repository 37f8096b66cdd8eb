package eu.vallum.gateway.portal.hold;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold with everything that was decided about it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Hold(
        UUID id,
        Organisation holder,
        String ground,
        String basis,
        String explanation,
        @Nullable List<Organisation> recipients,
        List<Organisation> alreadyHave,
        String state,
        @Nullable Instant reviewAt,
        boolean due,
        Instant placedAt,
        String placedBy,
        List<Step> steps) {

    /** A decision. */
    public record Step(
            String what,
            Instant at,
            String by,
            String note,
            @Nullable Instant reviewAt) {}

    /** True while somebody has to look at it again. */
    public boolean open() {
        return "held".equals(state);
    }

    /** True while nobody it holds from is given the incident. */
    public boolean stands() {
        return !"lifted".equals(state);
    }

    /** Name of the field of the next decision's words. */
    public String noteField() {
        return "note-" + id;
    }

    /** Name of the field of the next look. */
    public String reviewField() {
        return "reviewAt-" + id;
    }
}
