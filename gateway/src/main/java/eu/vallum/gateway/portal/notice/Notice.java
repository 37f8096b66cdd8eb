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
        @Nullable UUID incident,
        @Nullable String reference,
        UUID about,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        Instant at,
        @Nullable Instant readAt,
        boolean gone) {
    private static final String INCIDENT = "/app/incidents/{incident}";
    private static final String REPORT = "/app/reports/{incident}";

    /** Where each kind leads. */
    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("filed", INCIDENT),
            Map.entry("unattached", INCIDENT + "/entity"),
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
            Map.entry("mail-waiting", "/app/triage"),
            Map.entry("match", "/app/blind"),
            Map.entry("opening-asked", "/app/blind#m-{about}"),
            Map.entry("opening-answered", "/app/blind#m-{about}"),
            Map.entry("escalation-proposed", "/app/escalations/{about}"),
            Map.entry("escalated", "/app/escalations/{about}"),
            Map.entry("escalation-ended", "/app/escalations/{about}"),
            Map.entry("situation-reported", "/app/escalations/{about}"),
            Map.entry("entity-confirmed", "/app/organisations/{about}"),
            Map.entry("entity-suspended", "/app/organisations/{about}"),
            Map.entry("stage-submitted", INCIDENT + "/reports"),
            Map.entry("report-recalled", INCIDENT),
            Map.entry("tightened", INCIDENT),
            Map.entry("file-recalled", "/app/downloads?recalled=true"),
            Map.entry("forwarding-asked", INCIDENT + "/cross-border"),
            Map.entry("forwarded", INCIDENT + "/cross-border"),
            Map.entry("forwarding-refused", INCIDENT + "/cross-border"),
            Map.entry("group-joined", "/app/groups/{about}"),
            Map.entry("group-left", "/app/groups"),
            Map.entry("summary-filed", "/app/summaries/{about}"),
            Map.entry("summary-queried", "/app/summaries/{about}"),
            Map.entry("summary-answered", "/app/summaries/{about}"),
            Map.entry("finding-sent", "/app/summaries"),
            Map.entry("rules-paused", "/app/settings/notifications"),
            Map.entry("closed", INCIDENT),
            Map.entry("reopened", INCIDENT),
            Map.entry("due-soon", INCIDENT + "/clocks"),
            Map.entry("overdue", INCIDENT + "/clocks"),
            Map.entry("feedback-given", REPORT),
            Map.entry("question-asked", REPORT),
            Map.entry("report-requested", REPORT),
            Map.entry("report-attached", REPORT),
            Map.entry("report-due-soon", REPORT),
            Map.entry("report-overdue", REPORT));

    private static final Set<String> CLOCKS = Set.of("due-soon", "overdue", "report-due-soon", "report-overdue");

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

    /** Where it leads, with its id in the address while it is unread: that page says that it was read, see the frame. */
    String followed() {
        var target = target();
        if (!unread()) {
            return target;
        }
        int place = target.indexOf('#');
        var page = place < 0 ? target : target.substring(0, place);
        return page + (page.contains("?") ? "&" : "?") + "told=" + id + target.substring(page.length());
    }

    private String target() {
        if (gone) {
            return "/app/shared?state=withdrawn";
        }
        var page = PAGES.getOrDefault(kind, incident == null ? "/app/notifications" : INCIDENT);
        return page.replace("{incident}", incident == null ? "" : incident.toString())
                .replace("{about}", about.toString());
    }
}
