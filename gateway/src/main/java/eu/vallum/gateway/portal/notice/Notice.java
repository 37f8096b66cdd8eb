package eu.vallum.gateway.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
    private static final String INCIDENT = "/app/incidents/{incident}";

    /** Where each kind leads. */
    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("filed", INCIDENT),
            Map.entry("shared", INCIDENT),
            Map.entry("withdrawn", INCIDENT),
            Map.entry("acknowledged", INCIDENT + "/sharing"),
            Map.entry("inquiry", INCIDENT + "/inquiries"),
            Map.entry("inquiry-answered", INCIDENT + "/inquiries"),
            Map.entry("sighting", INCIDENT + "/sightings#s-{about}"),
            Map.entry("sighting-answered", INCIDENT + "/sightings#s-{about}"),
            Map.entry("question", INCIDENT + "/questions"),
            Map.entry("mention", INCIDENT + "/notes/{about}"),
            Map.entry("task", INCIDENT + "/tasks"),
            Map.entry("assigned", INCIDENT),
            Map.entry("mail-received", "/app/triage/{about}"),
            Map.entry("closed", INCIDENT),
            Map.entry("reopened", INCIDENT),
            Map.entry("due-soon", INCIDENT + "/clocks"),
            Map.entry("overdue", INCIDENT + "/clocks"));

    private static final Set<String> CLOCKS = Set.of("due-soon", "overdue");

    /** Key of what happened in bundle {@code notices}. */
    public String word() {
        return word(kind);
    }

    static String word(String kind) {
        return "kind_" + kind.replace('-', '_');
    }

    /** Whether it is about a limit of the law. */
    static boolean clock(String kind) {
        return CLOCKS.contains(kind);
    }

    /** Whether nobody has read it. */
    public boolean unread() {
        return readAt == null;
    }

    /** Where it leads. */
    String target() {
        return gone
                ? "/app/shared?state=withdrawn"
                : PAGES.getOrDefault(kind, INCIDENT)
                        .replace("{incident}", incident.toString())
                        .replace("{about}", about.toString());
    }
}
