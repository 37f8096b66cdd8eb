package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ListTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player recipient = Stage.coordinator("LV");

    @Inject
    MovableClock clock;

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void every_field_narrows_the_list_to_what_it_names() {
        // given
        var hospital = Stage.filed(owner);
        var grid = Stage.filed(owner, grid());
        assign(grid, officer);
        var received = Stage.filed(recipient, Stage.report("title", "Theirs"));
        Stage.shared(recipient, received, owner, "AMBER");
        // then
        var now = Instant.now();
        var only = new HashMap<String, List<String>>();
        only.put("severity=low", List.of(grid));
        only.put("severity=low&severity=high", List.of(received, grid, hospital));
        only.put("sector=energy", List.of(grid));
        only.put("status=open", List.of(received, grid, hospital));
        only.put("status=closed", List.of());
        only.put("memberState=FI", List.of(grid));
        only.put("affected=SE", List.of(grid));
        only.put("affected=SE&affected=LV", List.of(received, grid, hospital));
        only.put("tlp=GREEN", List.of(grid));
        only.put("crossBorder=unknown", List.of(grid));
        only.put("suspectedMalicious=no", List.of(grid));
        only.put("access=recipient", List.of(received));
        only.put("access=owner", List.of(grid, hospital));
        only.put("owner=" + recipient.organisation(), List.of(received));
        only.put("officer=none", List.of(hospital));
        only.put("officer=" + officer.subject(), List.of(grid));
        only.put("officer=none&officer=" + officer.subject(), List.of(grid, hospital));
        only.put("view=unassigned", List.of(hospital));
        only.put("overdue=yes", List.of(grid));
        only.put("regime=gdpr", List.of(grid));
        only.put("reference=" + reference(grid).toLowerCase(), List.of(grid));
        only.put("reference=REG-77", List.of(grid));
        only.put("awareTo=" + now.minus(10, ChronoUnit.DAYS), List.of(grid));
        only.put("awareFrom=" + now.minus(10, ChronoUnit.DAYS), List.of(received, hospital));
        only.put("receivedTo=" + now.minus(10, ChronoUnit.DAYS), List.of(grid));
        only.put("changedFrom=" + now.minus(1, ChronoUnit.DAYS), List.of(received, grid, hospital));
        only.put("changedTo=" + now.minus(1, ChronoUnit.DAYS), List.of());
        only.put("exercise=true", List.of());
        only.put("severity=low&sector=health", List.of());
        only.forEach((query, expected) -> {
            assertEquals(sorted(expected), sorted(ids(owner, query)), query);
            assertEquals(expected.size(), total(owner, query), "total of " + query);
        });
        assertEquals(List.of(grid), ids(officer, "officer=me"));
        assertEquals(List.of(grid), ids(officer, "view=mine"));
    }

    @Test
    void an_entity_of_the_register_is_a_filter_as_far_as_it_is_shown() {
        // given
        var entry = Stage.registered(owner, Map.of());
        var report = Stage.report("entity", Map.of("id", entry, "name", "Harbour"));
        var amber = Stage.filed(owner, report);
        report.put("tlp", "GREEN");
        var green = Stage.filed(owner, report);
        // when
        Stage.shared(owner, amber, recipient, "AMBER");
        Stage.shared(owner, green, recipient, "GREEN");
        // then
        assertEquals(sorted(List.of(amber, green)), sorted(ids(owner, "entity=" + entry)));
        assertEquals(List.of(amber), ids(recipient, "entity=" + entry));
    }

    @Test
    void words_find_what_holds_them_all_whatever_their_case_and_accents() {
        // given
        var report = Stage.report("title", "Überwachung der Česká nemocnice");
        report.put("summary", "ΑΘΗΝΑ-Server evil.example down; Straße");
        var found = Stage.filed(owner, report);
        Stage.filed(owner);
        // then
        for (var query :
                List.of("uberw", "ČESKA", "nemocnice überwachung", "αθηνα", "evil.example", "server down", "straße")) {
            assertEquals(List.of(found), ids(owner, "q=" + encoded(query)), query);
        }
        for (var query : List.of("wachung", "server up", "!!!", "%", "' or 1=1 --", "\\", "uberw ransomware")) {
            assertEquals(List.of(), ids(owner, "q=" + encoded(query)), query);
        }
        owner.asks().get(API + "/incidents?q=" + "x".repeat(301)).then().statusCode(400);
    }

    @Test
    void the_owner_finds_by_facts_and_outside_references_and_by_what_they_became() {
        // given
        var id = Stage.filed(
                owner, Stage.report("outsideReferences", List.of(Map.of("system", "t", "value", "Kiwi 4711"))));
        save(id, "Wallaby in the pumps", 0);
        assertEquals(List.of(id), ids(owner, "q=wallaby"));
        // when
        save(id, "Numbat in the pumps", 1);
        // then
        assertEquals(List.of(), ids(owner, "q=wallaby"));
        assertEquals(List.of(id), ids(owner, "q=numbat"));
        assertEquals(List.of(id), ids(owner, "q=kiwi"));
    }

    @Test
    void a_recipient_does_not_find_an_incident_by_a_word_of_a_field_that_it_does_not_see() {
        // given
        var report = Stage.report("title", "Quoll outage");
        report.put("tlp", "GREEN");
        report.put("entity", Map.of("name", "Bilby Works"));
        report.put("outsideReferences", List.of(Map.of("system", "t", "value", "DINGO-9")));
        report.put("reporter", Map.of("name", "Possum Smith"));
        var id = Stage.filed(owner, report);
        save(id, "Wallaby", 0);
        var strictly = Stage.coordinator("FI");
        Stage.shared(owner, id, recipient, "GREEN");
        Stage.shared(owner, id, strictly, "AMBER");
        // then
        assertEquals(List.of(id), ids(recipient, "q=quoll"));
        assertEquals(List.of(id), ids(strictly, "q=quoll"));
        assertEquals(List.of(id), ids(strictly, "q=bilby"));
        for (var query : List.of(
                "q=bilby",
                "q=dingo",
                "q=wallaby",
                "q=possum",
                "reference=dingo-9",
                "overdue=no",
                "regime=nis2",
                "officer=none")) {
            assertEquals(List.of(), ids(recipient, query), query);
            assertEquals(0, total(recipient, query), query);
        }
    }

    @Test
    void what_is_withdrawn_is_found_and_counted_by_nobody_but_its_owner() {
        // given
        var id = Stage.filed(owner, Stage.report("title", "Quoll outage"));
        var share = Stage.shared(owner, id, recipient);
        assertEquals(List.of(id), ids(recipient, "q=quoll"));
        // when
        Stage.withdrawn(owner, id, share);
        // then
        assertEquals(List.of(), ids(recipient, "q=quoll"));
        assertEquals(0, total(recipient, "q=quoll"));
        assertEquals(List.of(id), ids(owner, "q=quoll"));
        long words = Store.as(recipient.organisation(), c -> Store.count(c, "select count(*) from listing_word"));
        assertEquals(0, words);
    }

    @Test
    void a_share_that_has_run_out_is_gone_before_the_job_ends_it_and_costs_no_other_row() {
        // given
        var kept = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var id = Stage.filed(owner);
            owner.sends(Map.of(
                            "recipients",
                            List.of(recipient.organisation().toString()),
                            "tlp",
                            "AMBER",
                            "basis",
                            "NIS2 Art. 29",
                            "expiresAt",
                            Instant.now()
                                    .plusSeconds(i % 2 == 0 ? 3_600 : 36_000)
                                    .toString()))
                    .post(API + "/incidents/" + id + "/shares")
                    .then()
                    .statusCode(201);
            if (i % 2 == 1) {
                kept.add(id);
            }
        }
        // when
        clock.move(Duration.ofHours(2));
        // then
        assertEquals(sorted(kept), sorted(walk(recipient, "sort=received", 1)));
        assertEquals(2, total(recipient, "exercise=false"));
    }

    @Test
    void counts_are_exact_and_a_field_is_counted_without_its_own_condition() {
        // given
        for (int i = 0; i < 3; i++) {
            Stage.filed(owner);
        }
        Stage.filed(owner, grid());
        Stage.filed(recipient);
        // when
        var counts = counts(owner, "severity=high");
        // then
        assertEquals(3, (int) counts.getInt("total"));
        assertEquals(Map.of("high", 3, "low", 1), counted(counts, "severity"));
        assertEquals(Map.of("health", 3), counted(counts, "sector"));
        assertEquals(Map.of("LV", 3), counted(counts, "affected"));
        assertEquals(Map.of("owner", 3), counted(counts, "access"));
        assertEquals(Map.of("none", 3), counted(counts, "officer"));
        assertEquals(Map.of(owner.organisation().toString(), 3), counted(counts, "owner"));
        // when
        var both = counts(owner, "severity=high&sector=energy");
        // then
        assertEquals(0, (int) both.getInt("total"));
        assertEquals(Map.of("low", 1), counted(both, "severity"));
        assertEquals(Map.of("health", 3), counted(both, "sector"));
        assertEquals(Map.of(), counted(both, "status"));
    }

    @Test
    void officers_and_owners_are_counted_with_their_names() {
        // given
        var id = Stage.filed(owner);
        assign(id, officer);
        // then
        var values = counts(owner, "exercise=false").getList("facets.find { it.field == 'officer' }.values", Map.class);
        assertEquals(List.of(Map.of("value", officer.subject(), "label", officer.name(), "count", 1)), values);
    }

    /** OpenCTI#5681 lost objects of one timestamp between pages, #7793 said there was no more though there was. */
    @Test
    void pages_of_every_sort_lose_and_repeat_no_row_that_shares_its_time_with_others() {
        // given
        var at = Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var all = new ArrayList<String>();
        for (int i = 0; i < 11; i++) {
            var report = Stage.report("receivedAt", at);
            report.put("awareAt", at);
            report.put("severity", i % 3 == 0 ? "critical" : "low");
            all.add(Stage.filed(owner, report));
        }
        for (var sort : List.of("received", "changed", "aware", "due", "severity")) {
            for (var order : List.of("asc", "desc")) {
                for (int limit : List.of(1, 3, 10, 11, 12)) {
                    // when
                    var walked = walk(owner, "sort=" + sort + "&order=" + order, limit);
                    // then
                    assertEquals(sorted(all), sorted(walked), sort + " " + order + " by " + limit);
                }
            }
        }
        assertEquals(walk(owner, "sort=severity&order=asc", 3).reversed(), walk(owner, "sort=severity&order=desc", 4));
    }

    @Test
    void one_gets_back_to_the_page_one_was_on() {
        // given
        for (int i = 0; i < 7; i++) {
            Stage.filed(owner);
        }
        for (var order : List.of("asc", "desc")) {
            var query = "sort=changed&limit=3&order=" + order;
            // when
            var first = page(owner, query);
            var second = page(owner, query + "&after=" + first.getString("next"));
            var third = page(owner, query + "&after=" + second.getString("next"));
            var back = page(owner, query + "&before=" + third.getString("previous"));
            var start = page(owner, query + "&before=" + back.getString("previous"));
            // then
            assertEquals(1, third.getList("items").size());
            assertEquals(second.getList("items.id"), back.getList("items.id"));
            assertEquals(second.getString("next"), back.getString("next"));
            assertEquals(first.getList("items.id"), start.getList("items.id"));
            assertEquals(null, start.getString("previous"));
            assertEquals(null, third.getString("next"));
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused_rather_than_skipping_rows() {
        // given
        Stage.filed(owner);
        Stage.filed(owner);
        String next = page(owner, "limit=1").getString("next");
        // then
        for (var query : List.of(
                "sort=changed&after=" + next,
                "order=asc&after=" + next,
                "after=" + next + "&before=" + next,
                "before=x",
                "after=" + "A".repeat(35),
                "sort=title",
                "order=x",
                "receivedFrom=2026-02-31T00:00:00Z",
                "receivedFrom=yesterday",
                "owner=x",
                "entity=x")) {
            owner.asks().get(API + "/incidents?" + query).then().statusCode(400);
        }
        owner.asks()
                .get(API + "/incidents?severity=low&after=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void the_database_names_the_entity_under_the_labels_that_the_service_does() {
        for (var label : Tlp.values()) {
            var named = Store.catalogue("select vallum_names_entity('" + label.label() + "')")
                    .getFirst()
                    .getFirst();
            assertEquals(Field.ENTITY_NAME.seenUnder(label) ? "t" : "f", named, label.label());
        }
    }

    @Test
    void what_the_list_is_read_from_agrees_with_the_incidents_after_all_that_happened() {
        // given
        var id = Stage.filed(owner);
        assign(id, officer);
        Stage.shared(owner, id, recipient);
        Stage.handled(owner, id);
        // then
        var differing = Store.catalogue("""
                select i.id from incident i full join (select * from listing where share is null) l on l.incident = i.id
                where l.incident is null or i.id is null or (i.severity, i.sector, i.status, i.cross_border, i.malicious, i.changed_at,
                    i.received_at, i.aware_at, i.affected, i.exercise, i.entity_state, i.entity_id, i.tlp)
                  is distinct from (l.severity, l.sector, l.status, l.cross_border, l.malicious, l.changed_at, l.received_at, l.aware_at,
                    l.affected, l.exercise, l.member_state, l.entity, l.tlp)
                  or l.due_at <> coalesce((select min(due_at) from clock c where c.incident = i.id and met_at is null
                     and started_at is not null and dropped_at is null), '9999-12-31Z')""");
        assertEquals(List.of(), differing);
        assertTrue(Store.catalogue("select 1 from listing where incident = '" + id + "' and officer is not null")
                        .size()
                == 1);
        assertFalse(Store.catalogue("select 1 from listing where incident = '" + id + "' and share is not null")
                .isEmpty());
    }

    private static Map<String, Object> grid() {
        var report = Stage.report("title", "Grid control room dark");
        var then = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(20, ChronoUnit.DAYS)
                .toString();
        report.put("awareAt", then);
        report.put("receivedAt", then);
        report.put("severity", "low");
        report.put("sector", "energy");
        report.put("entity", Map.of("name", "Grid", "memberState", "FI"));
        report.put("affectedMemberStates", List.of("SE"));
        report.put("tlp", "GREEN");
        report.put("crossBorder", "unknown");
        report.put("suspectedMalicious", "no");
        report.put("outsideReferences", List.of(Map.of("system", "regulator", "value", "REG-77")));
        report.put("regimes", List.of("nis2", "gdpr"));
        return report;
    }

    private void assign(String incident, Player to) {
        owner.sends(Map.of("subject", to.subject(), "name", to.name()))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + incident + "/officer")
                .then()
                .statusCode(200);
    }

    private void save(String incident, String text, int version) {
        owner.sends(Map.of("value", text, "version", version))
                .put(API + "/incidents/" + incident + "/facts/impact")
                .then()
                .statusCode(200);
    }

    private String reference(String incident) {
        return owner.asks().get(API + "/incidents/" + incident).path("reference");
    }

    private static List<String> ids(Player who, String query) {
        return page(who, query).getList("items.id");
    }

    private static JsonPath page(Player who, String query) {
        return who.asks()
                .urlEncodingEnabled(false)
                .get(API + "/incidents?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath counts(Player who, String query) {
        return who.asks()
                .get(API + "/incidents/facets?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int total(Player who, String query) {
        return counts(who, query.replaceAll("view=unassigned", "officer=none")).getInt("total");
    }

    private static Map<String, Integer> counted(JsonPath counts, String field) {
        var found = new HashMap<String, Integer>();
        counts.getList("facets.find { it.field == '" + field + "' }.values", Map.class)
                .forEach(value -> found.put(String.valueOf(value.get("value")), (Integer) value.get("count")));
        return found;
    }

    private static List<String> walk(Player who, String query, int limit) {
        var found = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = page(who, query + "&limit=" + limit + "&after=" + after);
            found.addAll(page.getList("items.id"));
            after = page.getString("next");
        }
        return found;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
