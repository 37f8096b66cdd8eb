package eu.vallum.incident.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold with everything that was decided about it.
 *
 * @param holder who decided: the owner, or the single point of contact that was asked to forward
 * @param basis the article of the ground
 * @param recipients from whom it is held; absent for everybody but the Union's agency
 * @param alreadyHave those of them who had it before: a hold takes nothing back
 * @param reviewAt when it is looked at next; absent once it is refused or lifted
 * @param due whether that time has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hold(
        HoldId id,
        IncidentId incident,
        Organisation owner,
        Organisation holder,
        Ground ground,
        String basis,
        String explanation,
        @Nullable List<Organisation> recipients,
        List<Organisation> alreadyHave,
        HoldState state,
        @Nullable Instant reviewAt,
        boolean due,
        Instant placedAt,
        String placedBy,
        List<Step> steps) {

    /** What was decided when, first the first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String what,
            Instant at,
            String by,
            String note,
            @Nullable Instant reviewAt) {}

    /** All of an incident. */
    record All(List<Hold> items) {}
}
