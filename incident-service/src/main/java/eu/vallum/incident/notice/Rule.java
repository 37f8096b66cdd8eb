package eu.vallum.incident.notice;

import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one reader, as they are kept.
 *
 * @param version 0 while the reader has said nothing
 * @param view the saved list that an incident has to stand in
 * @param viewName as it was called when it was chosen
 */
record Rule(
        RuleId id,
        UUID organisation,
        String reader,
        @Nullable String name,
        int version,
        String language,
        ZoneId zone,
        Map<NoticeKind, Way> ways,
        boolean mine,
        List<Sector> sectors,
        @Nullable Severity severity,
        @Nullable UUID view,
        @Nullable String viewName,
        int warnHours,
        KeepRules.Digest digest,
        KeepRules.@Nullable QuietHours quiet,
        @Nullable String mailbox,
        @Nullable Instant confirmedAt,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable Instant mailedAt,
        Instant digestUpto) {
    static final int WARN_HOURS = 6;
    private static final KeepRules.Digest MORNING = new KeepRules.Digest("07:00", null);

    /** What holds for whoever said nothing: everything on the page, of the own incidents what is theirs or nobody's. */
    static Rule usual(UUID organisation, String reader, ZoneId zone) {
        return new Rule(
                RuleId.own(organisation, reader),
                organisation,
                reader,
                null,
                0,
                "en",
                zone,
                Map.of(),
                true,
                List.of(),
                null,
                null,
                null,
                WARN_HOURS,
                MORNING,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    boolean ofMailbox() {
        return name != null;
    }

    Way way(NoticeKind kind) {
        return ways.getOrDefault(kind, kind.usual());
    }

    Timing timing() {
        return new Timing(zone, rhythm(), hours());
    }

    private Rhythm rhythm() {
        var day = digest.day();
        return new Rhythm(LocalTime.parse(digest.at()), day == null ? null : DayOfWeek.of(day));
    }

    private Quiet hours() {
        return quiet == null
                ? Quiet.NEVER
                : new Quiet(
                        LocalTime.parse(quiet.from()),
                        LocalTime.parse(quiet.until()),
                        quiet.days().stream().map(DayOfWeek::of).collect(Collectors.toSet()));
    }
}
