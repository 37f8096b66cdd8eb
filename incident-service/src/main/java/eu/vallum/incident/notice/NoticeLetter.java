package eu.vallum.incident.notice;

import eu.vallum.incident.post.Enclosure;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what a mail says as it goes out: kind, reference, stage, due time and link of what its reader may still be told, else nothing. */
@Singleton
class NoticeLetter implements Enclosure {
    private final Writing writing;
    private final CurrentCaller caller;

    NoticeLetter(Writing writing, CurrentCaller caller) {
        this.writing = writing;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return Mailing.KIND;
    }

    @Override
    public Optional<Map<String, Object>> enclose(UUID about, String mailbox) {
        return caller.as(NoticeWatch.NOTICES, () -> writing.write(about, mailbox));
    }

    /**
     * A line of a mail.
     *
     * @param said what happened
     * @param reference empty for what is about no incident
     * @param stage empty for what is no obligation
     * @param due empty for what is not due
     */
    record Line(String said, String reference, String stage, String due, String link) {}

    /** Reads what is told. */
    @Singleton
    static class Writing {
        private static final int LINES = 50;

        private final Mailings mailings;
        private final Clock clock;
        private final String publicUrl;

        Writing(Mailings mailings, Clock clock, @ConfigProperty(name = "vallum.public-url") String publicUrl) {
            this.mailings = mailings;
            this.clock = clock;
            this.publicUrl = publicUrl;
        }

        @Transactional
        Optional<Map<String, Object>> write(UUID mailing, String mailbox) {
            var now = clock.instant();
            return mailings.head(mailing, mailbox).flatMap(head -> {
                var told = mailings.told(mailing, now, LINES);
                return told.isEmpty() ? Optional.empty() : Optional.of(words(head, told, mailings.count(mailing, now)));
            });
        }

        private Map<String, Object> words(Mailings.Head head, List<NoticeView> told, long count) {
            var lines = told.stream().map(notice -> line(head, notice)).toList();
            var rules = publicUrl + "/app/settings/notifications";
            return Map.of(
                    "digest",
                    head.digest(),
                    "count",
                    count,
                    "more",
                    count - lines.size(),
                    "first",
                    lines.getFirst(),
                    "lines",
                    lines,
                    "unsubscribe",
                    rules);
        }

        private Line line(Mailings.Head head, NoticeView notice) {
            var label = notice.label();
            var due = notice.dueAt();
            var reference = notice.reference();
            return new Line(
                    KindWords.of(notice.kind(), head.language()),
                    reference == null ? "" : reference,
                    label == null ? "" : label.in(head.language()),
                    due == null ? "" : words(due, ZoneId.of(head.zone()), head.language()),
                    publicUrl + "/app/notifications/" + notice.id().value());
        }

        private static String words(Instant at, ZoneId zone, String language) {
            return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.of(language))
                    .withZone(zone)
                    .format(at);
        }
    }
}
