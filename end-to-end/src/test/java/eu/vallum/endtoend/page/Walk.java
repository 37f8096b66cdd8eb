package eu.vallum.endtoend.page;

import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the route table with their names filled in by the demonstration's records, and who opens them.
 *
 * @param person null for a visitor
 * @param letters for pages that a letter opens
 */
public record Walk(String template, String path, @Nullable People person, Letters letters) {
    private static final String LATVIAN = "/app/incidents/01900000-0000-7000-8000-000001001901";
    private static final String GROUP = "/app/groups/01900000-0000-7000-8000-000008001901";
    /** Pages whose address another page's link gives: that page, and how the link's path ends. */
    private static final Map<String, Link> LINKED = Map.of(
            "/app/organisation/grants/{grant}/revocation",
            new Link("/app/organisation/grants", "/revocation"),
            "/app/incidents/{id}/indicators/{indicator}",
            new Link(LATVIAN + "/indicators", "/indicators/"),
            "/app/alerts/{id}",
            new Link("/app/desk?alerts=all", "/app/alerts/"),
            "/app/knowledge-loads/{load}",
            new Link("/app/knowledge-loads", "/app/knowledge-loads/"),
            "/app/incidents/{id}/notes/{note}",
            new Link(LATVIAN + "/notes", "/notes/"),
            "/app/notifications/{id}",
            new Link("/app/notifications", "/app/notifications/"),
            "/app/triage/{mail}",
            new Link("/app/triage", "/app/triage/"),
            "/research-desk/imports/{id}",
            new Link("/research-desk/imports", "imports/"));

    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("/research/{id}", "/research/97255d4b-06a7-8fbf-937b-3ae4238dcd04"),
            Map.entry("/research-desk/projects/{id}", "/research-desk/projects/97255d4b-06a7-8fbf-937b-3ae4238dcd04"),
            Map.entry("/problems/{code}", "/problems/not-found"),
            Map.entry("/report/code/{box}", "/report/code/01900000-0000-7000-8000-000000b00001"),
            Map.entry("/app/incidents/{id}/entity", LATVIAN + "/entity"),
            Map.entry("/app/incidents/{id}/questions", LATVIAN + "/questions"),
            Map.entry("/app/entities/{id}", "/app/entities/01900000-0000-7000-8000-000000001961"),
            Map.entry("/app/reports/{id}", "/app/reports/01900000-0000-7000-8000-000001000801"),
            Map.entry(
                    "/app/reports/{id}/stages/{regime}/{stage}",
                    "/app/reports/01900000-0000-7000-8000-000001000801/stages/nis2/incident-notification"),
            Map.entry("/{nowhere}", "/nowhere"),
            Map.entry("/app/organisations/{id}", "/app/organisations/01900000-0000-7000-8000-000000001901"),
            Map.entry("/app/summaries/{id}", "/app/summaries/01900000-0000-7000-8000-000004000802"),
            Map.entry("/app/incidents/acts/{run}", "/app/incidents/acts/01900000-0000-7000-8000-000007001901"),
            Map.entry("/app/incidents/{id}", LATVIAN),
            Map.entry("/app/incidents/{id}/timeline", LATVIAN + "/timeline"),
            Map.entry("/app/incidents/{id}/handling", LATVIAN + "/handling"),
            Map.entry("/app/incidents/{id}/indicators", LATVIAN + "/indicators"),
            Map.entry("/app/incidents/{id}/batches", LATVIAN + "/batches"),
            Map.entry("/app/incidents/{id}/batches/{batch}", LATVIAN + "/batches/01900000-0000-7000-8000-000005001901"),
            Map.entry("/app/incidents/{id}/ties", LATVIAN + "/ties"),
            Map.entry("/app/incidents/{id}/relations", LATVIAN + "/relations"),
            Map.entry("/app/incidents/{id}/classification", LATVIAN + "/classification?vocabulary=vallum-cause"),
            Map.entry("/app/vocabularies/{namespace}", "/app/vocabularies/vallum-cause"),
            Map.entry("/app/knowledge/{object}", "/app/knowledge/malware--6d0c8b52-6a53-4c3b-9c38-0a4d7a5e0004"),
            Map.entry("/app/incidents/{id}/attachments", LATVIAN + "/attachments"),
            Map.entry(
                    "/app/incidents/{id}/attachments/{file}",
                    LATVIAN + "/attachments/01900000-0000-7000-8000-00000a001901"),
            Map.entry("/app/incidents/{id}/clocks", LATVIAN + "/clocks"),
            Map.entry("/app/incidents/{id}/reports", LATVIAN + "/reports"),
            Map.entry("/app/incidents/{id}/reports/{regime}/{stage}", LATVIAN + "/reports/nis2/incident-notification"),
            Map.entry("/app/incidents/{id}/sharing", LATVIAN + "/sharing"),
            Map.entry("/app/incidents/{id}/mail", LATVIAN + "/mail"),
            Map.entry("/app/incidents/{id}/downloads", LATVIAN + "/downloads"),
            Map.entry("/app/incidents/{id}/label", LATVIAN + "/label"),
            Map.entry("/app/incidents/{id}/deletion", LATVIAN + "/deletion"),
            Map.entry("/app/incidents/{id}/sharing/groups", LATVIAN + "/sharing/groups"),
            Map.entry("/app/incidents/{id}/sharing/guests", LATVIAN + "/sharing/guests"),
            Map.entry(
                    "/app/incidents/{id}/sharing/groups/{share}/withdrawal",
                    LATVIAN + "/sharing/groups/01900000-0000-7000-8000-000008101901/withdrawal"),
            Map.entry("/app/escalations/{id}", "/app/escalations/01900000-0000-7000-8000-000009001901"),
            Map.entry("/app/escalations/{id}/brief", "/app/escalations/01900000-0000-7000-8000-000009001901/brief"),
            Map.entry(
                    "/app/settings/notifications/{id}",
                    "/app/settings/notifications/01900000-0000-7000-8000-00000e001901"),
            Map.entry("/app/groups/{id}", GROUP),
            Map.entry(
                    "/app/groups/{id}/members/{member}/removal",
                    GROUP + "/members/01900000-0000-7000-8000-000000000802/removal"),
            Map.entry("/app/groups/{id}/ending", GROUP + "/ending"),
            Map.entry("/app/incidents/{id}/cross-border", LATVIAN + "/cross-border"),
            Map.entry("/app/incidents/{id}/inquiries", LATVIAN + "/inquiries"),
            Map.entry("/app/incidents/{id}/sightings", LATVIAN + "/sightings"),
            Map.entry("/app/incidents/{id}/translations", LATVIAN + "/translations?language=lt"),
            Map.entry("/app/incidents/{id}/brief", LATVIAN + "/brief"),
            Map.entry("/app/incidents/{id}/notes", LATVIAN + "/notes"),
            Map.entry("/app/incidents/{id}/tasks", LATVIAN + "/tasks"),
            Map.entry("/app/incidents/{id}/decisions", LATVIAN + "/decisions"),
            Map.entry("/app/incidents/{id}/holds", LATVIAN + "/holds"),
            Map.entry(
                    "/app/incidents/{id}/sharing/{share}/withdrawal",
                    LATVIAN + "/sharing/01900000-0000-7000-8000-000002001902/withdrawal"),
            Map.entry(
                    "/app/incidents/{id}/sharing/{share}/redaction",
                    LATVIAN + "/sharing/01900000-0000-7000-8000-000002001902/redaction"));

    /** Forms of several steps, each a page of its own. */
    private static final Map<String, Steps> STEPS = Map.of(
            "/research-desk/projects/new/{step}",
            new Steps(
                    "01900000-0000-7000-8000-00000000d0d0",
                    List.of("about", "consortium", "people", "subjects", "funding", "review")),
            "/app/incidents/new/{step}",
            new Steps(
                    "01900000-0000-7000-8000-00000000d0d1",
                    List.of("entity", "what", "impact", "cross-border", "check")));

    /** Pages of which each stands for itself: the failures that a page is written for, but for 401, which leads to the sign-in. */
    private static final Map<String, List<String>> EACH =
            Map.of("/dev/trouble/{status}", List.of("400", "403", "404", "409", "413", "429", "500", "503"));

    private record Steps(String draft, List<String> names) {}

    /** A link on a page; its path holds the part. */
    record Link(String page, String part) {}

    /** The page's address, read off another page or a letter where ids are made anew in every run. */
    public String path(Desk desk) throws Exception {
        switch (template) {
            case "/invitation/{token}" -> {
                return letters.invitation();
            }
            case "/report/form" -> desk.context().addCookies(List.of(letters.confirmed()));
            case "/report/link" -> {
                return letters.report();
            }
            case "/outside/incident" -> {
                var guest = letters.guest();
                desk.open(guest.path());
                desk.page().locator("input[name=code]").fill(guest.code());
                desk.page().keyboard().press("Enter");
                desk.page().waitForURL("**" + template);
            }
            default -> {
                var link = LINKED.get(template);
                if (link != null) return linked(desk, link);
            }
        }
        return path;
    }

    private static String linked(Desk desk, Link link) {
        desk.open(link.page());
        return desk.page()
                .locator("main a[href*='" + link.part() + "']")
                .first()
                .getAttribute("href");
    }

    /** All pages, as the running gateway lists them. */
    public static List<Walk> all(Platform platform) throws IOException, InterruptedException {
        var letters = new Letters(platform);
        var gateway = platform.vallum().gateway();
        var routes = get(gateway.resolve("/dev/routes"));
        return routes.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> of(line, letters))
                .toList();
    }

    private static Stream<Walk> of(String line, Letters letters) {
        var audience = line.substring(0, line.indexOf(' '));
        var template = line.substring(line.indexOf(' ') + 1).trim();
        var each = EACH.get(template);
        if (each != null) {
            return each.stream()
                    .map(one -> template.replaceAll("\\{\\w+}", one))
                    .map(one -> of(audience, one, one, letters));
        }
        var steps = STEPS.get(template);
        if (steps == null) return Stream.of(of(audience, template, FILLED.getOrDefault(template, template), letters));
        return steps.names().stream()
                .map(step -> of(
                        audience,
                        template.replace("{step}", step),
                        template.replace("{step}", step) + "?draft=" + steps.draft(),
                        letters));
    }

    private static Walk of(String audience, String template, String path, Letters letters) {
        if (path.contains("{") && !LINKED.containsKey(template) && !template.equals("/invitation/{token}"))
            throw new AssertionError("say how to fill in " + template);
        return new Walk(
                template,
                path,
                switch (audience) {
                    case "PUBLIC", "LOCAL" -> null;
                    case "RESEARCHER" -> People.ELENA;
                    case "CONTACT_POINT" -> People.TOOMAS;
                    case "AGENCY" -> People.NILS;
                    case "ADMINISTRATOR" -> People.SOFIA;
                    case "ENTITY" -> People.LIIS;
                    default -> People.JANIS;
                },
                letters);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
