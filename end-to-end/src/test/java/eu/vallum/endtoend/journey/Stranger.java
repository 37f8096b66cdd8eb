package eu.vallum.endtoend.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Desk;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Listener;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.page.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lithuania's coordinator, to whom nothing was shared: looks everywhere, from before it happens. */
final class Stranger {
    private static final String API = "/api/incident/v1";
    private static final String DEMONSTRATED = "/app/incidents/01900000-0000-7000-8000-000001001901";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Platform platform;
    private final Desk desk;
    private final Api api;
    private final Listener events;

    Stranger(Platform platform, Desk desk) {
        this.platform = platform;
        this.desk = desk;
        this.api = platform.api().signedIn(desk.session());
        this.events = Listener.follow(
                List.of(platform.vallum().gateway().resolve("/app/events")), Map.of("Cookie", desk.session()));
    }

    /** @param recipient who finds it, or the search would find nothing for anybody */
    void findsNothingOf(String incident, String title, Desk recipient) throws Exception {
        var unknown = UUID.randomUUID().toString();
        try (events) {
            assertSamePage(incident, unknown);
            assertSameAnswers(incident, unknown);
            assertFound(platform.api().signedIn(recipient.session()), title, incident);
            assertNotFound(title, incident);
            assertSilent(incident);
            assertNoRow(incident);
        }
    }

    /** Every page and address under the incident answers as for an id that nobody has. */
    private void assertSamePage(String incident, String unknown) throws Exception {
        for (var page : pages()) {
            var real = desk.open("/app/incidents/" + incident + page);
            var realText = neutral(real.text(), incident, unknown);
            var other = desk.open("/app/incidents/" + unknown + page);
            assertEquals(404, real.status(), page);
            assertEquals(404, other.status(), page);
            assertEquals(neutral(other.text(), incident, unknown), realText, page);
        }
    }

    /** What the route table has under an incident, without the incident's own part. */
    private List<String> pages() throws Exception {
        var pages = Walk.all(platform).stream()
                .map(Walk::path)
                .filter(path -> path.startsWith(DEMONSTRATED))
                .map(path -> path.substring(DEMONSTRATED.length()))
                .toList();
        assertTrue(pages.size() > 20, "pages under an incident: " + pages);
        return pages;
    }

    private void assertSameAnswers(String incident, String unknown) throws Exception {
        var imports = ids("select id from indicator_import where incident = ?", incident);
        var shares = ids("select id from share where incident = ?", incident);
        var reads = new ArrayList<>(List.of("", "/timeline", "/indicators", "/shares"));
        imports.forEach(id -> reads.add("/imports/" + id));
        for (var read : reads) {
            assertSame(
                    api.get(API + "/incidents/" + incident + read),
                    api.get(API + "/incidents/" + unknown + read),
                    incident,
                    unknown);
        }
        assertTrue(!shares.isEmpty(), "nothing was shared");
        for (var share : shares) {
            assertSame(
                    api.post(API + "/shared/" + share + "/acknowledgement"),
                    api.post(API + "/shared/" + unknown + "/acknowledgement"),
                    share,
                    unknown);
            var withdrawal = "/shares/%s/withdrawal".formatted(share);
            assertSame(
                    api.post(API + "/incidents/" + incident + withdrawal, "{\"reason\":\"Not mine\"}"),
                    api.post(API + "/incidents/" + unknown + withdrawal, "{\"reason\":\"Not mine\"}"),
                    incident,
                    unknown);
        }
        assertSame(
                api.post(API + "/incidents/" + incident + "/feedback", "{\"text\":\"hello\"}"),
                api.post(API + "/incidents/" + unknown + "/feedback", "{\"text\":\"hello\"}"),
                incident,
                unknown);
    }

    private static void assertFound(Api recipient, String title, String incident) throws Exception {
        var words = URLEncoder.encode(title, StandardCharsets.UTF_8);
        var found = recipient.get(API + "/incidents?view=all&q=" + words).expect(200);
        assertTrue(found.body().contains(incident), found.toString());
    }

    private void assertNotFound(String title, String incident) throws Exception {
        var words = URLEncoder.encode(title, StandardCharsets.UTF_8);
        for (var list : List.of(
                API + "/incidents?view=all&limit=200",
                API + "/incidents?view=unassigned&limit=200",
                API + "/shared?limit=200",
                API + "/overview",
                API + "/clocks?owedBy=us&limit=200",
                API + "/clocks?owedBy=entities&limit=200",
                API + "/changes",
                API + "/incidents?view=all&q=" + words,
                "/api/research/v1/projects?q=" + words)) {
            var answer = api.get(list).expect(200);
            assertFalse(answer.body().contains(title), list);
            assertFalse(answer.body().contains(incident), list);
        }
        for (var page : List.of(
                "/app/overview",
                "/app/incidents",
                "/app/incidents?q=" + words,
                "/app/shared",
                "/app/clocks",
                "/research?q=" + words)) {
            desk.open(page);
            assertFalse(
                    // what was searched for stands on a chip
                    desk.page().locator("main a:not(.chip), main td, main li").allInnerTexts().stream()
                                    .anyMatch(text -> text.contains(title))
                            || desk.page().content().contains(incident),
                    page);
        }
    }

    /** Once its stream has told of something that happened later. */
    private void assertSilent(String incident) throws Exception {
        var own = api.post(
                        API + "/incidents", EarlyWarning.of("Lithuania's own").toString())
                .expect(201)
                .text("/id");
        Eventually.holds(
                "Lithuania hears of its own",
                SOON,
                () -> events.events().stream().anyMatch(event -> event.data().contains(own)));
        assertTrue(events.events().stream().noneMatch(event -> event.data().contains(incident)));
    }

    private void assertNoRow(String incident) throws SQLException {
        try (var connection = platform.connect("incident", "incident_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local vallum.caller = '%s'".formatted(Organisations.LITHUANIA.id()));
            for (var table : List.of(
                    "incident",
                    "incident_internal",
                    "audience",
                    "share",
                    "receipt",
                    "tombstone",
                    "clock",
                    "timeline",
                    "indicator_import",
                    "indicator",
                    "change")) {
                var column = table.equals("incident") ? "id" : "incident";
                try (var rows = statement.executeQuery(
                        "select count(*) from %s where %s = '%s'".formatted(table, column, incident))) {
                    rows.next();
                    assertEquals(0, rows.getInt(1), table);
                }
            }
            connection.rollback();
        }
    }

    private List<String> ids(String sql, String incident) throws SQLException {
        try (var connection = platform.connect("incident", "postgres");
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(incident));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) found.add(rows.getString(1));
                return found;
            }
        }
    }

    private static void assertSame(Answer real, Answer other, String id, String unknown) {
        assertEquals(404, real.status(), real.toString());
        assertEquals(neutral(other.body(), id, unknown), neutral(real.body(), id, unknown));
    }

    /** Without what differs between any two answers: ids that were asked for, trace ids, times. */
    private static String neutral(String text, String one, String other) {
        return text.replace(one, "ID")
                .replace(other, "ID")
                .replaceAll("\\b[0-9a-f]{32}\\b", "TRACE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "TIME")
                .replaceAll("\\b\\d\\d:\\d\\d(:\\d\\d)?\\b", "TIME");
    }
}
