package eu.vallum.gateway.portal.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who finds what in the navigation, by the kind of the acting organisation. Only pages that exist are named. */
final class Navigation {
    private static final Entry OVERVIEW = Entry.of("overview", "/app/overview", "layout-dashboard", "o");
    private static final Entry INCIDENTS = Entry.of("incidents", "/app/incidents", "siren", "i");
    private static final Entry OWN_REPORTS = new Entry("ownReports", "reports", "/app/reports", "siren", "i");
    private static final Entry ENTITIES = Entry.of("entities", "/app/entities", "building-2", "e");
    private static final Entry REPORT = new Entry("reportIncident", "report", "/app/incidents/new", "plus", "n");
    private static final Entry CLOCKS = new Entry("clocks", "clocksShort", "/app/clocks", "timer", "c");
    private static final Entry DESK = new Entry("desk", "deskShort", "/app/desk", "bell", "k");
    private static final Entry DIRECTORY = new Entry("directory", "directoryShort", "/app/directory", "phone", "y");
    private static final Entry REGIMES = new Entry("regimes", "regimesShort", "/app/regimes", "book-open", null);
    private static final Entry SIGNIFICANCE =
            new Entry("significance", "significanceShort", "/app/significance", "scale", null);
    private static final Entry LOOK_UP = new Entry("lookUp", "lookUpShort", "/app/look-up", "fingerprint", "l");
    private static final Entry SHARED = new Entry("shared", "sharedShort", "/app/shared", "inbox", "s");
    private static final Entry INQUIRIES =
            new Entry("inquiries", "inquiriesShort", "/app/inquiries", "message-circle", "q");
    private static final Entry WAITING = new Entry("waiting", "waitingShort", "/app/waiting", "user", "w");
    private static final Entry CROSS_BORDER = Entry.of("crossBorder", "/app/cross-border", "globe", "b");
    private static final Entry SUMMARIES = new Entry("summaries", "summariesShort", "/app/summaries", "scale", "m");
    private static final Entry SUMMARY_DESK =
            new Entry("summaryDesk", "summariesShort", "/app/summary-desk", "scale", "m");
    private static final Entry ESCALATIONS = Entry.of("escalations", "/app/escalations", "triangle-alert", "w");
    private static final Entry PICTURE = new Entry("picture", "pictureShort", "/app/picture", "activity", "u");
    private static final Entry ORGANISATION = Entry.of("organisation", "/app/organisation", "building-2", "p");
    private static final Entry REGISTERED =
            new Entry("register_organisations", "organisationsShort", "/app/organisations", "book-open", "e");
    private static final Entry IMPORTS =
            new Entry("imports", "importsShort", "/research-desk/imports", "download", null);
    private static final Entry SEARCH = new Entry("findResearch", "research", "/research", "search", "r");
    private static final Entry PROJECTS =
            new Entry("projects", "projectsShort", "/research-desk/projects", "flask-conical", "d");
    private static final Entry REGISTER =
            new Entry("registerProject", "register", "/research-desk/projects/new", "file-text", null);

    private Navigation() {}

    static List<Group> of(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "csirt", "competent-authority" ->
                List.of(
                        new Group(
                                "coordinate",
                                List.of(
                                        OVERVIEW,
                                        INCIDENTS,
                                        CLOCKS,
                                        SHARED,
                                        LOOK_UP,
                                        DESK,
                                        CROSS_BORDER,
                                        PICTURE,
                                        ESCALATIONS,
                                        INQUIRIES,
                                        WAITING,
                                        REPORT,
                                        REGIMES,
                                        SIGNIFICANCE)),
                        new Group("institution", List.of(ENTITIES, DIRECTORY, ORGANISATION, REGISTERED, SEARCH)));
            case "spoc" ->
                List.of(
                        new Group(
                                "coordinate",
                                List.of(
                                        OVERVIEW,
                                        INCIDENTS,
                                        CLOCKS,
                                        SHARED,
                                        LOOK_UP,
                                        DESK,
                                        CROSS_BORDER,
                                        PICTURE,
                                        ESCALATIONS,
                                        INQUIRIES,
                                        WAITING,
                                        REPORT,
                                        SUMMARIES)),
                        new Group("institution", List.of(ENTITIES, DIRECTORY, ORGANISATION, REGISTERED, SEARCH)));
            case "eu-body" ->
                List.of(
                        new Group(
                                "coordinate",
                                List.of(OVERVIEW, SHARED, WAITING, PICTURE, ESCALATIONS, LOOK_UP, SUMMARY_DESK)),
                        new Group("institution", List.of(DIRECTORY, ORGANISATION, REGISTERED)),
                        new Group("researching", List.of(SEARCH, IMPORTS)));
            case "entity" ->
                List.of(
                        new Group("reporting", List.of(OVERVIEW, OWN_REPORTS, REPORT, REGIMES, SIGNIFICANCE)),
                        new Group("institution", List.of(ORGANISATION, SEARCH)));
            case "research-organisation", "ncc" ->
                List.of(
                        new Group("researching", List.of(OVERVIEW, PROJECTS, REGISTER, SEARCH)),
                        new Group("institution", List.of(ORGANISATION)));
            default -> List.of(new Group("institution", List.of(OVERVIEW, SEARCH)));
        };
    }
}
