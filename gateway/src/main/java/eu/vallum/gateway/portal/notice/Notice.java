package eu.vallum.gateway.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification: what kind of thing happened to which reference. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Notice(
        UUID id,
        String kind,
        UUID incident,
        String reference,
        UUID about,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        Instant at,
        @Nullable Instant readAt,
        boolean gone) {

    /** Key of what happened in bundle {@code notices}. */
    public String word() {
        return "kind_" + kind.replace('-', '_');
    }

    /** Whether nobody has read it. */
    public boolean unread() {
        return readAt == null;
    }

    /** Whether a limit of the law is near or over. */
    public boolean clock() {
        return "due-soon".equals(kind) || "overdue".equals(kind);
    }

    /** Where it leads. */
    String target() {
        if (gone) {
            return "/app/shared?state=withdrawn";
        }
        var page = "/app/incidents/" + incident;
        return switch (kind) {
            case "mention" -> page + "/notes/" + about;
            case "task" -> page + "/tasks";
            case "mail-received" -> "/app/triage/" + about;
            case "inquiry", "inquiry-answered" -> page + "/inquiries";
            case "sighting", "sighting-answered" -> page + "/sightings#s-" + about;
            case "question" -> page + "/questions";
            case "due-soon", "overdue" -> page + "/clocks";
            case "acknowledged" -> page + "/sharing";
            default -> page;
        };
    }
}
