package eu.vallum.incident.report;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.clock.Pace;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report with the facts of NIS2 Art. 23(4)(a), as an officer takes it or a client sends it.
 *
 * @param language of title and summary, ISO 639-1
 */
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
        @Nullable UUID draft,
        @Size(min = 1, max = 10) @Nullable List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String> regimes,
        @Size(max = 60) @Nullable Map<@NotNull @Size(max = 60) String, @NotNull JsonNode> facts,
        @Size(max = 2_000) @Nullable String lateReason,
        @Valid @Nullable Exercise exercise,
        @Pattern(regexp = "[a-z]{2}") @Nullable String language) {

    /** A report of a real incident under the regimes that count by default. */
    public FileIncident(
            String title,
            String summary,
            Hit entity,
            Sector sector,
            Instant awareAt,
            @Nullable Instant receivedAt,
            @Nullable Reporter reporter,
            Channel channel,
            @Nullable Officer officer,
            @Nullable Severity severity,
            Answer suspectedMalicious,
            Answer crossBorder,
            @Nullable List<String> affectedMemberStates,
            Tlp tlp,
            @Nullable List<OutsideReference> outsideReferences,
            @Nullable UUID draft) {
        this(
                title,
                summary,
                entity,
                sector,
                awareAt,
                receivedAt,
                reporter,
                channel,
                officer,
                severity,
                suspectedMalicious,
                crossBorder,
                affectedMemberStates,
                tlp,
                outsideReferences,
                draft,
                null,
                null,
                null,
                null,
                null);
    }

    /** Not real; its clocks run faster by the factor, 60 unless said otherwise. */
    @NothingElse
    public record Exercise(@Min(1) @Max(1_440) @Nullable Integer factor) {
        int times() {
            return factor == null ? 60 : factor;
        }
    }

    Pace pace() {
        return exercise == null ? Pace.REAL : Pace.exercise(exercise.times());
    }

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
