package eu.vallum.gateway.portal.layout;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who finds what in the navigation: by the kind of the acting organisation and the roles held there. Only pages that exist, and that
 * are for whoever finds them, are named.
 */
final class Navigation {
    /** Who works on incidents: the use cases' own rule. */
    private static final Set<String> WORKERS = Set.of("coordinator", "officer", "agency");

    private static final Set<String> REPORTERS = Set.of("entity-reporter", "coordinator", "officer", "agency");
    private static final Entry OVERVIEW = Entry.of("overview", "/app/overview", "layout-dashboard", "o");
    private static final Entry INCIDENTS =
            Entry.of("incidents", "/app/incidents", "siren", "i").to(WORKERS);
    private static final Entry OWN_REPORTS =
            Entry.of("ownReports", "reports", "/app/reports", "siren", "i").to(REPORTERS);
    private static final Entry ENTITIES =
            Entry.of("entities", "/app/entities", "building-2", "e").to(WORKERS);
    private static final Entry REPORT = Entry.of("reportIncident", "report", "/app/incidents/new", "plus", "n")
            .to(REPORTERS);
    private static final Entry CLOCKS =
            Entry.of("clocks", "clocksShort", "/app/clocks", "timer", "c").to(WORKERS);
    private static final Entry DESK =
            Entry.of("desk", "deskShort", "/app/desk", "bell", "k").to(WORKERS);
    private static final Entry DIRECTORY = Entry.of("directory", "directoryShort", "/app/directory", "phone", "y")
            .to(WORKERS);
    private static final Entry REGIMES = Entry.of("regimes", "regimesShort", "/app/regimes", "book-open", null);
    private static final Entry KNOWLEDGE = Entry.of("knowledge", "knowledgeShort", "/app/knowledge", "book-open", null)
            .to(WORKERS);
    private static final Entry SIGNIFICANCE =
            Entry.of("significance", "significanceShort", "/app/significance", "scale", null);
    private static final Entry LOOK_UP = Entry.of("lookUp", "lookUpShort", "/app/look-up", "fingerprint", "l")
            .to(WORKERS);
    private static final Entry SHARED =
            Entry.of("shared", "sharedShort", "/app/shared", "inbox", "s").to(WORKERS);
    private static final Entry INQUIRIES = Entry.of(
                    "inquiries", "inquiriesShort", "/app/inquiries", "message-circle", "q")
            .to(WORKERS);
    private static final Entry TRIAGE =
            Entry.of("triage", "triageShort", "/app/triage", "mail", null).to(WORKERS);
    private static final Entry WAITING =
            Entry.of("waiting", "waitingShort", "/app/waiting", "user", "w").to(WORKERS);
    private static final Entry CROSS_BORDER =
            Entry.of("crossBorder", "/app/cross-border", "globe", "b").to(WORKERS);
    private static final Entry SUMMARIES = Entry.of("summaries", "summariesShort", "/app/summaries", "scale", "m")
            .to(WORKERS);
    private static final Entry SUMMARY_DESK = Entry.of(
                    "summaryDesk", "summariesShort", "/app/summary-desk", "scale", "m")
            .to(WORKERS);
    private static final Entry ESCALATIONS =
            Entry.of("escalations", "/app/escalations", "triangle-alert", "w").to(WORKERS);
    private static final Entry PICTURE =
            Entry.of("picture", "pictureShort", "/app/picture", "activity", "u").to(WORKERS);
    private static final Entry ORGANISATION = Entry.of("organisation", "/app/organisation", "building-2", "p");
    private static final Entry REGISTERED =
            Entry.of("register_organisations", "organisationsShort", "/app/organisations", "book-open", "e");
    private static final Entry IMPORTS =
            Entry.of("imports", "importsShort", "/research-desk/imports", "download", null);
    private static final Entry SEARCH = Entry.of("findResearch", "research", "/research", "search", "r");
    private static final Entry PROJECTS =
            Entry.of("projects", "projectsShort", "/research-desk/projects", "flask-conical", "d");
    private static final Entry REGISTER =
            Entry.of("registerProject", "register", "/research-desk/projects/new", "file-text", null);

    private Navigation() {}

    /** @param roles roles held now; null when nobody could say, then all that the kind of organisation has is named */
    static List<Group> of(@Nullable String kind, @Nullable Set<String> roles) {
        return of(kind).stream()
                .map(group -> group.of(entry ->
                        entry.roles().isEmpty() || roles == null || !Collections.disjoint(roles, entry.roles())))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static List<Group> of(@Nullable String kind) {
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
                                        TRIAGE,
                                        WAITING,
                                        REPORT,
                                        REGIMES,
                                        SIGNIFICANCE)),
                        new Group(
                                "institution",
                                List.of(ENTITIES, DIRECTORY, KNOWLEDGE, ORGANISATION, REGISTERED, SEARCH)));
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
                                        TRIAGE,
                                        WAITING,
                                        REPORT,
                                        SUMMARIES)),
                        new Group(
                                "institution",
                                List.of(ENTITIES, DIRECTORY, KNOWLEDGE, ORGANISATION, REGISTERED, SEARCH)));
            case "eu-body" ->
                List.of(
                        new Group(
                                "coordinate",
                                List.of(
                                        OVERVIEW,
                                        SHARED,
                                        TRIAGE,
                                        WAITING,
                                        PICTURE,
                                        ESCALATIONS,
                                        LOOK_UP,
                                        SUMMARY_DESK)),
                        new Group("institution", List.of(DIRECTORY, KNOWLEDGE, ORGANISATION, REGISTERED)),
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
