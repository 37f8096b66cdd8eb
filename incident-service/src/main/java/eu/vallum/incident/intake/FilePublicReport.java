package eu.vallum.incident.intake;

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
import org.jspecify.annotations.Nullable;

/**
 * An early warning by the public form.
 *
 * @param ticket what a confirmed mailbox gave; good for one report
 * @param entityName what the reporter calls the entity; nobody has confirmed it
 */
@NothingElse
record FilePublicReport(
        @NotNull @Pattern(regexp = ShowLink.FORM) String ticket,
        @NotBlank @Size(max = 300) String entityName,
        @NotBlank @Size(max = 200) String reporterName,
        @Size(max = 40) @Nullable String phone,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) String summary,
        @NotNull Sector sector,
        @NotNull Instant awareAt,
        @NotNull Answer suspectedMalicious,
        @NotNull Answer crossBorder,
        @Size(max = 27) @Nullable List<@NotNull @Pattern(regexp = MemberStates.FORM) String> affectedMemberStates) {}
