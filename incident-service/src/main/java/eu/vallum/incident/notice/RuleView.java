package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.incident.savedview.ReadingViews.Kept;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they are shown.
 *
 * @param own whether they are the reader's own, or of a mailbox of the organisation
 * @param version 0 while nothing was said: what stands here is what is usual
 * @param ways of every kind that its reader can be told
 * @param view the saved list that an incident has to stand in
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
        @Nullable ListView view,
        int warnHours,
        KeepRules.Digest digest,
        KeepRules.@Nullable QuietHours quiet,
        @Nullable String mailbox,
        boolean confirmed,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /**
     * The saved list that rules name.
     *
     * @param name as it is called, or was when it was chosen
     * @param state whether it is used; else the rules pause
     */
    record ListView(UUID id, String name, ListState state) {
        static @Nullable ListView of(Rule rule, Map<UUID, Kept> views) {
            var id = rule.view();
            if (id == null) {
                return null;
            }
            var view = views.get(id);
            var state = ListState.of(view, rule.reader());
            var chosen = Objects.requireNonNullElse(rule.viewName(), "");
            return new ListView(id, view == null || state == ListState.GONE ? chosen : view.name(), state);
        }
    }

    /** @param reports whether its reader reports for an entity */
    static RuleView of(Rule rule, Map<UUID, Kept> views, boolean reports) {
        return new RuleView(
                rule.id(),
                !rule.ofMailbox(),
                rule.name(),
                rule.version(),
                rule.language(),
                rule.zone().getId(),
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> reports == (kind.topic() == Topic.REPORT))
                        .map(kind -> new KeepRules.KindWay(kind, rule.way(kind)))
                        .toList(),
                rule.mine(),
                rule.sectors(),
                rule.severity(),
                ListView.of(rule, views),
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
