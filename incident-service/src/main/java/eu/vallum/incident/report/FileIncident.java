package eu.vallum.incident.report;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report with the facts of NIS2 Art. 23(4)(a), as an officer takes it or a client sends it. */
@NothingElse
public record FileIncident(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) String summary,
        @NotNull @Valid Hit entity,
        @NotNull Sector sector,
        @NotNull Instant awareAt,
        @Nullable Instant receivedAt,
        @Valid @Nullable Reporter reporter,
        @NotNull Channel channel,
        @Valid @Nullable Officer officer,
        @Nullable Severity severity,
        @NotNull Answer suspectedMalicious,
        @NotNull Answer crossBorder,
        @Size(max = 27) @Nullable List<@NotNull @Pattern(regexp = MemberStates.FORM) String> affectedMemberStates,
        @NotNull Tlp tlp,
        @Size(max = 20) @Nullable List<@NotNull @Valid OutsideReference> outsideReferences,
        @Nullable UUID draft) {

    /**
     * Who is hit; without a Member State it is the owner's.
     *
     * @param id in the owner's register; null leaves it unconfirmed
     * @param sees whether the entity's accounts see the report; they do unless it says false
     */
    @NothingElse
    public record Hit(
            @Nullable UUID id,
            @NotBlank @Size(max = 300) String name,
            @Pattern(regexp = MemberStates.FORM) @Nullable String memberState,
            @Nullable Boolean sees) {}
}
