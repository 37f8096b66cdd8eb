package eu.vallum.incident.own;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.MemberStates;
import eu.vallum.incident.report.Sector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An early warning as the entity's own account sends it: the facts of NIS2 Art. 23(4)(a), nothing that only an authority can judge.
 *
 * @param contact where the reporter can be reached now
 * @param draft the draft it was written in
 */
@NothingElse
public record FileReport(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) String summary,
        @NotNull Sector sector,
        @NotNull Instant awareAt,
        @Size(max = 200) @Nullable String contact,
        @NotNull Answer suspectedMalicious,
        @NotNull Answer crossBorder,
        @Size(max = 27) @Nullable List<@NotNull @Pattern(regexp = MemberStates.FORM) String> affectedMemberStates,
        @Nullable UUID draft) {}
