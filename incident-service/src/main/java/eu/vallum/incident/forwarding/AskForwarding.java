package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.MemberStates;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to forward to whom.
 *
 * @param spoc the single point of contact asked; it gets the incident with the request if it does not have it
 * @param tlp under which label it gets it
 * @param note for it alone
 */
@NothingElse
record AskForwarding(
        @NotNull UUID spoc,
        @NotNull @Size(min = 1, max = 26) List<@NotNull @Pattern(regexp = MemberStates.FORM) String> states,
        @NotNull Tlp tlp,
        @Size(max = 2_000) @Nullable String note) {}
