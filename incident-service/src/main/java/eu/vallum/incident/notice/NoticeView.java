package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param incident and its reference: absent of what is about none
 * @param about what it leads to: the note, task, question, deadline or share, the match, escalation or mail
 * @param stage the obligation whose time it is
 * @param gone whether the reader has the incident no longer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        NoticeId id,
        NoticeKind kind,
        @Nullable UUID incident,
        @Nullable String reference,
        UUID about,
        @Nullable String stage,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        Instant at,
        @Nullable Instant readAt,
        boolean gone) {

    static NoticeView of(Row row) {
        var english = row.textOrNull("stage_en");
        return new NoticeView(
                new NoticeId(row.uuid("id")),
                NoticeKind.of(row.text("kind")),
                row.uuidOrNull("incident"),
                row.textOrNull("reference"),
                row.uuid("about"),
                row.textOrNull("stage"),
                english == null ? null : new Wording(english, row.text("stage_fr")),
                row.instantOrNull("due_at"),
                row.instant("at"),
                row.instantOrNull("read_at"),
                row.flag("gone"));
    }

    Cursor cursor() {
        return new Cursor(at, id.value());
    }

    /** How many wait to be read; {@code more} when there are more than were counted. */
    record Unread(long unread, boolean more) {}
}
