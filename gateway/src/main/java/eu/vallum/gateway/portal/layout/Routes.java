package eu.vallum.gateway.portal.layout;

import java.util.List;

/**
 * Every page of the portal. A page that is not listed fails a test, and each one listed is checked for accessibility in light,
 * dark and on a phone. Names in braces are filled in by whoever walks through them.
 */
public final class Routes {
    /** Who may open a page. */
    public enum Audience {
        PUBLIC,
        AUTHORITY,
        CONTACT_POINT,
        AGENCY,
        SIGNED_IN,
        RESEARCHER,
        ADMINISTRATOR,
        ENTITY,
        LOCAL
    }

    /**
     * A page.
     *
     * @param path template of its address, with the query that it needs
     * @param audience who may open it
     */
    public record Route(String path, Audience audience) {}

    private static final String INCIDENT = "/app/incidents/{id}";

    private static final List<Route> ALL = List.of(
            new Route("/", Audience.PUBLIC),
            new Route("/research", Audience.PUBLIC),
            new Route("/research/{id}", Audience.PUBLIC),
            new Route("/api-docs", Audience.PUBLIC),
            new Route("/problems", Audience.PUBLIC),
            new Route("/problems/{code}", Audience.PUBLIC),
            new Route("/accessibility", Audience.PUBLIC),
            new Route("/privacy", Audience.PUBLIC),
            new Route("/status", Audience.PUBLIC),
            new Route("/invitation/{token}", Audience.PUBLIC),
            new Route("/report", Audience.PUBLIC),
            new Route("/report/code/{box}", Audience.PUBLIC),
            new Route("/report/form", Audience.PUBLIC),
            new Route("/report/link", Audience.PUBLIC),
            new Route("/report/status", Audience.PUBLIC),
            new Route("/outside/link", Audience.PUBLIC),
            new Route("/outside/enter", Audience.PUBLIC),
            new Route("/outside/incident", Audience.PUBLIC),
            new Route("/{nowhere}", Audience.PUBLIC),
            new Route("/app/overview", Audience.SIGNED_IN),
            new Route("/app/resume", Audience.SIGNED_IN),
            new Route("/app/incidents", Audience.AUTHORITY),
            new Route("/app/incidents?severity=critical&q=nothinghasthisword", Audience.AUTHORITY),
            new Route("/app/exports", Audience.AUTHORITY),
            new Route("/app/incidents/views", Audience.AUTHORITY),
            new Route("/app/incidents/acts/{run}", Audience.AUTHORITY),
            new Route("/app/incidents/new", Audience.AUTHORITY),
            new Route("/app/incidents/new/{step}", Audience.AUTHORITY),
            new Route(INCIDENT, Audience.AUTHORITY),
            new Route(INCIDENT + "/timeline", Audience.AUTHORITY),
            new Route(INCIDENT + "/indicators", Audience.AUTHORITY),
            new Route(INCIDENT + "/indicators/{indicator}", Audience.AUTHORITY),
            new Route(INCIDENT + "/ties", Audience.AUTHORITY),
            new Route(INCIDENT + "/batches", Audience.AUTHORITY),
            new Route(INCIDENT + "/batches/{batch}", Audience.AUTHORITY),
            new Route(INCIDENT + "/relations", Audience.AUTHORITY),
            new Route(INCIDENT + "/attachments", Audience.AUTHORITY),
            new Route(INCIDENT + "/attachments/{file}", Audience.AUTHORITY),
            new Route("/app/look-up", Audience.AUTHORITY),
            new Route("/app/blind", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing/{share}/withdrawal", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing/groups", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing/guests", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing/groups/{share}/withdrawal", Audience.AUTHORITY),
            new Route(INCIDENT + "/mail", Audience.AUTHORITY),
            new Route("/app/triage", Audience.AUTHORITY),
            new Route("/app/triage/{mail}", Audience.AUTHORITY),
            new Route(INCIDENT + "/label", Audience.AUTHORITY),
            new Route(INCIDENT + "/deletion", Audience.AUTHORITY),
            new Route(INCIDENT + "/downloads", Audience.AUTHORITY),
            new Route(INCIDENT + "/sharing/{share}/redaction", Audience.AUTHORITY),
            new Route(INCIDENT + "/cross-border", Audience.AUTHORITY),
            new Route(INCIDENT + "/inquiries", Audience.AUTHORITY),
            new Route(INCIDENT + "/sightings", Audience.AUTHORITY),
            new Route(INCIDENT + "/brief", Audience.AUTHORITY),
            new Route(INCIDENT + "/translations", Audience.AUTHORITY),
            new Route(INCIDENT + "/notes", Audience.AUTHORITY),
            new Route(INCIDENT + "/notes/{note}", Audience.AUTHORITY),
            new Route(INCIDENT + "/tasks", Audience.AUTHORITY),
            new Route(INCIDENT + "/decisions", Audience.AUTHORITY),
            new Route("/app/waiting", Audience.AUTHORITY),
            new Route("/app/notifications", Audience.AUTHORITY),
            new Route("/app/notifications/{id}", Audience.AUTHORITY),
            new Route("/app/settings/notifications", Audience.AUTHORITY),
            new Route("/app/settings/notifications/new", Audience.AUTHORITY),
            new Route("/app/settings/notifications/{id}", Audience.AUTHORITY),
            new Route(INCIDENT + "/handling", Audience.AUTHORITY),
            new Route(INCIDENT + "/entity", Audience.AUTHORITY),
            new Route(INCIDENT + "/questions", Audience.AUTHORITY),
            new Route("/app/entities", Audience.AUTHORITY),
            new Route("/app/entities/new", Audience.AUTHORITY),
            new Route("/app/entities/import", Audience.AUTHORITY),
            new Route("/app/entities/{id}", Audience.AUTHORITY),
            new Route("/app/reports", Audience.ENTITY),
            new Route("/app/reports/{id}", Audience.ENTITY),
            new Route("/app/reports/{id}/stages/{regime}/{stage}", Audience.ENTITY),
            new Route(INCIDENT + "/clocks", Audience.AUTHORITY),
            new Route(INCIDENT + "/reports", Audience.AUTHORITY),
            new Route(INCIDENT + "/reports/{regime}/{stage}", Audience.AUTHORITY),
            new Route("/app/regimes", Audience.AUTHORITY),
            new Route("/app/significance", Audience.AUTHORITY),
            new Route("/app/clocks", Audience.AUTHORITY),
            new Route("/app/shared", Audience.AUTHORITY),
            new Route("/app/downloads", Audience.AUTHORITY),
            new Route("/app/deletions", Audience.AUTHORITY),
            new Route("/app/groups", Audience.AUTHORITY),
            new Route("/app/groups/{id}", Audience.AUTHORITY),
            new Route("/app/groups/{id}/members/{member}/removal", Audience.AUTHORITY),
            new Route("/app/groups/{id}/ending", Audience.AUTHORITY),
            new Route("/app/cross-border", Audience.AUTHORITY),
            new Route("/app/inquiries", Audience.AUTHORITY),
            new Route("/app/desk", Audience.AUTHORITY),
            new Route("/app/desk/roster", Audience.AUTHORITY),
            new Route("/app/desk/settings", Audience.AUTHORITY),
            new Route("/app/alerts/{id}", Audience.AUTHORITY),
            new Route("/app/desk/calendars", Audience.AUTHORITY),
            new Route("/app/incidents/{id}/holds", Audience.AUTHORITY),
            new Route("/app/directory", Audience.AUTHORITY),
            new Route("/app/directory/own", Audience.AUTHORITY),
            new Route("/app/escalations", Audience.AUTHORITY),
            new Route("/app/escalations/new", Audience.AUTHORITY),
            new Route("/app/escalations/{id}", Audience.AUTHORITY),
            new Route("/app/escalations/{id}/brief", Audience.AUTHORITY),
            new Route("/app/picture", Audience.AUTHORITY),
            new Route("/app/picture/release", Audience.CONTACT_POINT),
            new Route("/app/directory/own/persons", Audience.AUTHORITY),
            new Route("/app/summaries", Audience.CONTACT_POINT),
            new Route("/app/summaries/preview?period=2026-Q1", Audience.CONTACT_POINT),
            new Route("/app/summaries/{id}", Audience.CONTACT_POINT),
            new Route("/app/summary-desk", Audience.AGENCY),
            new Route("/app/summary-desk/figures", Audience.AGENCY),
            new Route("/app/summary-desk/findings", Audience.AGENCY),
            new Route("/app/organisation", Audience.SIGNED_IN),
            new Route("/app/organisation/grants", Audience.AUTHORITY),
            new Route("/app/organisation/grants/{grant}/revocation", Audience.AUTHORITY),
            new Route("/app/organisations", Audience.AUTHORITY),
            new Route("/app/organisations/new", Audience.AUTHORITY),
            new Route("/app/organisations/{id}", Audience.AUTHORITY),
            new Route("/research-desk/imports", Audience.ADMINISTRATOR),
            new Route("/research-desk/imports/{id}", Audience.ADMINISTRATOR),
            new Route("/research-desk/projects", Audience.RESEARCHER),
            new Route("/research-desk/projects/{id}", Audience.RESEARCHER),
            new Route("/research-desk/projects/new", Audience.RESEARCHER),
            new Route("/research-desk/projects/new/{step}", Audience.RESEARCHER),
            new Route("/dev/components", Audience.LOCAL),
            new Route("/dev/trouble/{status}", Audience.LOCAL),
            new Route("/dev/mail", Audience.LOCAL));

    private Routes() {}

    /** All pages. */
    public static List<Route> all() {
        return ALL;
    }
}
