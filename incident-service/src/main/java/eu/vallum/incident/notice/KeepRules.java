package eu.vallum.incident.notice;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants to be told.
 *
 * @param name of a mailbox of the organisation; none on one's own rules
 * @param ways of the kinds that are not to have their usual one
 * @param mine of one's own incidents only what one works on, or nobody does
 * @param sectors only of these; none means all
 * @param severity only from this on, and where it is not known
 * @param view the saved list that an incident has to stand in; none for all
 * @param warnHours how long before a deadline
 */
@NothingElse
record KeepRules(
        @Size(max = 80) @Nullable String name,
        @NotNull @Pattern(regexp = "en|fr") String language,
        @NotBlank @Size(max = 60) String zone,
        @NotNull @Size(max = 60) List<@NotNull @Valid KindWay> ways,
        boolean mine,
        @NotNull @Size(max = 30) List<@NotNull Sector> sectors,
        @Nullable Severity severity,
        @Nullable UUID view,
        @Min(1) @Max(72) int warnHours,
        @NotNull @Valid Digest digest,
        @Valid @Nullable QuietHours quiet,
        @Email @Size(max = 254) @Nullable String mailbox) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** How one kind reaches the reader. */
    @NothingElse
    record KindWay(@NotNull NoticeKind kind, @NotNull Way way) {}

    /** @param day of the week, Monday 1; null for every day */
    @NothingElse
    record Digest(
            @NotNull @Pattern(regexp = TIME) String at,
            @Min(1) @Max(7) @Nullable Integer day) {}

    /** @param days on which they begin, Monday 1 */
    @NothingElse
    record QuietHours(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String until,
            @NotNull @Size(min = 1, max = 7) List<@NotNull @Min(1) @Max(7) Integer> days) {}

    /** The last that is said of a kind counts. */
    Map<NoticeKind, Way> wayOf() {
        return ways.stream().collect(Collectors.toMap(KindWay::kind, KindWay::way, (first, last) -> last));
    }

    @Nullable String address() {
        return mailbox == null || mailbox.isBlank() ? null : mailbox.strip();
    }
}
