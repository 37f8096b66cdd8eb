package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they are shown.
 *
 * @param own whether they are the reader's own, or of a mailbox of the organisation
 * @param version 0 while nothing was said: what stands here is what is usual
 * @param ways of every kind
 * @param confirmed whether the code that was sent to the mailbox was entered; nothing is mailed before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(
        RuleId id,
        boolean own,
        @Nullable String name,
        int version,
        String language,
        String zone,
        List<KeepRules.KindWay> ways,
        boolean mine,
        List<Sector> sectors,
        @Nullable Severity severity,
        int warnHours,
        KeepRules.Digest digest,
        KeepRules.@Nullable QuietHours quiet,
        @Nullable String mailbox,
        boolean confirmed,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                !rule.ofMailbox(),
                rule.name(),
                rule.version(),
                rule.language(),
                rule.zone().getId(),
                Arrays.stream(NoticeKind.values())
                        .map(kind -> new KeepRules.KindWay(kind, rule.way(kind)))
                        .toList(),
                rule.mine(),
                rule.sectors(),
                rule.severity(),
                rule.warnHours(),
                rule.digest(),
                rule.quiet(),
                rule.mailbox(),
                rule.confirmedAt() != null,
                rule.changedAt(),
                rule.changedBy());
    }

    /** One's own, and those of the organisation's mailboxes by name. */
    record All(RuleView own, List<RuleView> mailboxes) {}
}
