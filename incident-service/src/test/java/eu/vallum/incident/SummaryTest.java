package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.time.Zones;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The three-monthly summary (NIS2 Art. 23(9)), and the faults of other platforms that it must not have. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class SummaryTest {
    /** SERIMA#848, first part: a report that is still worked on was exported like a finished one. */
    @Test
    void a_report_without_its_final_report_is_not_counted_SERIMA_848() {
        // given
        var it = new Contact("MT");
        it.reported(Map.of());
        for (int i = 0; i < 6; i++) {
            it.finished(it.within(it.last()), Map.of());
        }
        // when
        var figures = it.preview(it.last());
        // then
        assertEquals(6, figures.getInt("figures.total"));
    }

    /** SERIMA#848, second part: the window looked at the incident's date, so a report finished later fell out of every quarter. */
    @Test
    void a_report_belongs_to_the_quarter_in_which_it_was_finished_and_to_no_other_SERIMA_848() {
        // given: all filed now, five finished in the last quarter, six in the one before
        var it = new Contact("CY");
        for (int i = 0; i < 5; i++) {
            it.finished(it.within(it.last()), Map.of());
        }
        for (int i = 0; i < 6; i++) {
            it.finished(it.within(it.last().previous()), Map.of());
        }
        // then
        assertEquals(5, it.preview(it.last()).getInt("figures.total"));
        assertEquals(6, it.preview(it.last().previous()).getInt("figures.total"));
        assertEquals(0, it.preview(it.running()).getInt("figures.total"));
    }

    /** The border of a quarter is midnight in the Member State, not in Greenwich. */
    @Test
    void the_first_moment_of_a_quarter_is_midnight_in_the_member_state() {
        // given
        var it = new Contact("PT");
        var border = it.last().until(Zones.of("PT"));
        for (int i = 0; i < 5; i++) {
            it.finished(border.minusMillis(1), Map.of());
            it.finished(border, Map.of());
        }
        // then
        assertEquals(5, it.preview(it.last()).getInt("figures.total"));
        assertEquals(5, it.preview(it.running()).getInt("figures.total"));
    }

    /** SERIMA#848, third part: the export carried names, addresses and telephone numbers in clear. */
    @Test
    void nothing_of_a_person_an_entity_or_a_text_is_in_what_is_filed_SERIMA_848() {
        // given
        var it = new Contact("LU");
        for (int i = 0; i < 7; i++) {
            it.finished(
                    it.within(it.last()),
                    Map.of(
                            "title", "=HYPERLINK(\"http://x.example\")",
                            "summary", "Quokka-7319",
                            "reporter", Map.of("name", "Wombat-1", "contact", "+352 555 0100")));
        }
        // when
        var id = it.filed(it.last());
        var document = document(it.agency, id);
        var table = it.agency
                .asks()
                .get(API + "/summaries/" + id + "/table")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // then
        for (var secret : List.of(
                "Quokka",
                "Wombat",
                "0100",
                "Northern",
                "HYPERLINK",
                it.preparer.name(),
                it.preparer.subject(),
                "EE-2026")) {
            assertFalse(document.contains(secret), secret);
            assertFalse(table.contains(secret), secret);
        }
        table.lines().flatMap(line -> List.of(line.split(",")).stream()).forEach(cell -> {
            assertTrue(cell.matches("[A-Za-z0-9_.-]+"), cell);
            assertFalse(
                    cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("@") || cell.startsWith("-"), cell);
        });
        assertTrue(table.contains("LU," + it.last().text() + ",1,incident,sector,health,7"), table);
    }

    /** SERIMA#844: whoever is the single point of contact could not tell which incidents cross a border without opening each. */
    @Test
    void what_the_early_warning_says_of_other_member_states_is_counted_without_opening_a_report_SERIMA_844() {
        // given
        var it = new Contact("SI");
        for (int i = 0; i < 6; i++) {
            it.finished(it.within(it.last()), Map.of("crossBorder", "yes", "affectedMemberStates", List.of("IT")));
        }
        for (int i = 0; i < 9; i++) {
            it.finished(it.within(it.last()), Map.of("crossBorder", "no"));
        }
        // when
        var border = it.preview(it.last()).getMap("figures.tables.find { it.question == 'cross-border' }");
        // then
        assertEquals(List.of("yes", "no", "unknown"), border.get("answers"));
        assertEquals(List.of(6, 9, 0), border.get("totals"));
    }

    /** SERIMA#846: what goes out could not say whether an incident concerns another Member State. */
    @Test
    void what_is_filed_says_how_many_reports_concern_another_member_state_SERIMA_846() {
        // given
        var it = new Contact("HR");
        for (int i = 0; i < 8; i++) {
            it.finished(it.within(it.last()), Map.of("crossBorder", "yes", "affectedMemberStates", List.of("SI")));
        }
        // when
        var id = it.filed(it.last());
        // then
        it.agency
                .asks()
                .get(API + "/summaries/" + id)
                .then()
                .statusCode(200)
                .body(
                        "document.figures.tables.find { it.question == 'cross-border' }.totals",
                        equalTo(List.of(8, 0, 0)))
                .body("mine", equalTo(false));
    }

    @Test
    void a_small_count_is_withheld_and_cannot_be_subtracted_from_the_totals() {
        // given
        var it = new Contact("IE");
        for (int i = 0; i < 9; i++) {
            it.finished(it.within(it.last()), Map.of("sector", "health", "severity", "high"));
        }
        for (int i = 0; i < 2; i++) {
            it.finished(it.within(it.last()), Map.of("sector", "energy", "severity", "low"));
        }
        // when
        var figures = it.preview(it.last());
        // then
        var sector = "figures.tables.find { it.question == 'sector' }";
        int energy = figures.getList(sector + ".answers").indexOf("energy");
        List<Integer> incidents = figures.getList(sector + ".cells[0]");
        assertEquals(null, incidents.get(energy));
        assertTrue(incidents.stream().filter(n -> n == null).count() > 1, incidents.toString());
        assertTrue(figures.getInt("withheld") > 3);
    }

    @Test
    void one_person_prepares_another_files_and_anybody_can_recompute_the_hash() throws Exception {
        // given
        var it = new Contact("BG");
        var prepared = it.prepared(it.last());
        var id = prepared.getString("head.id");
        assertEquals(404, it.agency.asks().get(API + "/summaries/" + id).statusCode());
        assertFalse(prepared.getBoolean("mayApprove"));
        // when
        it.approved(prepared);
        // then
        var text = document(it.agency, id);
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(prepared.getString("head.sha256"), hash);
        assertEquals(text, sorted(new ObjectMapper().readTree(text)), "canonical: keys in order, no white space");
        assertEquals(404, it.csirt.asks().get(API + "/summaries/" + id).statusCode());
    }

    @Test
    void a_correction_is_a_new_edition_and_the_old_one_stays() {
        // given
        var it = new Contact("RO");
        var first = it.filed(it.last());
        it.preparer
                .sends(Map.of("period", it.last().text()))
                .post(API + "/summaries")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/reason"));
        it.agency.sends(Map.of("text", "Energy is empty?")).post(API + "/summaries/" + first + "/notes");
        it.approver
                .sends(Map.of("text", "Two authorities were missing; a correction follows."))
                .post(API + "/summaries/" + first + "/notes")
                .then()
                .statusCode(201)
                .body("kind", equalTo("answer"));
        // when
        JsonPath second = it.preparer
                .sends(Map.of("period", it.last().text(), "reason", "Two authorities were missing."))
                .post(API + "/summaries")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        it.approved(second);
        // then
        it.agency
                .asks()
                .get(API + "/summaries/" + first)
                .then()
                .body("editions", hasSize(2))
                .body("notes.kind", equalTo(List.of("query", "answer")));
        assertEquals(2, second.getInt("head.edition"));
    }

    @Test
    void the_desk_sees_who_has_filed_and_adds_up_what_was_published_only() {
        // given
        var cz = new Contact("CZ");
        var sk = new Contact("SK");
        for (int i = 0; i < 7; i++) {
            cz.finished(cz.within(cz.last()), Map.of("sector", "space"));
        }
        for (int i = 0; i < 3; i++) {
            sk.finished(sk.within(sk.last()), Map.of("sector", "space"));
        }
        cz.filed(cz.last());
        sk.filed(sk.last());
        // when
        var received = cz.agency
                .asks()
                .get(API + "/summary-desk?period=" + cz.last().text())
                .then()
                .statusCode(200)
                .body("states", hasSize(27))
                .extract()
                .jsonPath();
        var figures = cz.agency
                .asks()
                .get(API + "/summary-desk/figures?period=" + cz.last().text())
                .then()
                .statusCode(200)
                .body("contributing", hasItems("CZ", "SK"))
                .extract()
                .jsonPath();
        // then
        assertEquals("filed", received.getString("states.find { it.memberState == 'CZ' }.state"));
        var sector = "figures.tables.find { it.question == 'sector' }";
        int space = figures.getList(sector + ".answers").indexOf("space");
        assertTrue(figures.getBoolean(sector + ".totals[" + space + "].atLeast"), "Slovakia withheld its three");
        assertEquals(7, figures.getInt(sector + ".totals[" + space + "].n"));
        assertFalse(figures.getList("contributing").contains("EL"));
        assertTrue(figures.getList("notContributing").contains("EL"));
    }

    @Test
    void the_rows_themselves_keep_to_their_parties_and_what_is_filed_cannot_change() {
        // given
        var it = new Contact("HU");
        it.finished(it.within(it.last()), Map.of());
        var waiting = it.prepared(it.last()).getString("head.id");
        var filed = it.filed(it.last().previous());
        var count = "select count(*) from summary_filing where id = '%s'";
        // then
        assertEquals(
                0,
                Store.as(it.csirt.organisation(), c -> Store.count(c, count.formatted(filed)))
                        .intValue());
        assertEquals(
                0, Store.asNobody(c -> Store.count(c, count.formatted(filed))).intValue());
        assertEquals(
                1,
                Store.as(Contact.AGENCY, c -> Store.count(c, count.formatted(filed)))
                        .intValue());
        assertEquals(
                0,
                Store.as(Contact.AGENCY, c -> Store.count(c, count.formatted(waiting)))
                        .intValue());
        assertEquals("42501", refused(it, "update summary_filing set document = '{}' where id = '" + waiting + "'"));
        assertEquals("did 0", refused(it, "update summary_filing set filed_name = 'x' where id = '" + filed + "'"));
        assertEquals("did 0", refused(it, "delete from summary_filing where id = '" + filed + "'"));
        assertEquals(
                "23514",
                refused(
                        it,
                        "update summary_filing set filed_at = now(), filed_by = prepared_by, filed_name = 'x' where id = '"
                                + waiting + "'"));
        var reports = "select count(*) from incident where owner = '" + it.csirt.organisation() + "'";
        assertEquals(1, Store.asJob("summary-hu", c -> Store.count(c, reports)).intValue());
        assertEquals(0, Store.asJob("summary-at", c -> Store.count(c, reports)).intValue());
        assertEquals(
                0,
                Store.as(it.preparer.organisation(), c -> Store.count(c, reports))
                        .intValue());
    }

    @Test
    void filing_is_told_to_the_two_parties_and_to_nobody_else() throws Exception {
        // given
        var it = new Contact("AT");
        // when
        var filed = it.filed(it.last());
        // then
        var told = "select count(*) from feed where target = '" + filed + "' and type = 'summary-filed'";
        for (int look = 0; look < 60 && count(it.preparer.organisation(), told) == 0; look++) {
            Thread.sleep(Duration.ofMillis(500));
        }
        assertEquals(1L, count(it.preparer.organisation(), told));
        assertEquals(1L, count(Contact.AGENCY, told));
        assertEquals(0L, count(it.csirt.organisation(), told));
    }

    private static long count(UUID organisation, String sql) {
        return Store.as(organisation, c -> Store.count(c, sql));
    }

    private static String refused(Contact it, String sql) {
        return Store.as(it.preparer.organisation(), connection -> {
            try (var statement = connection.createStatement()) {
                return "did " + statement.executeUpdate(sql);
            } catch (SQLException e) {
                return e.getSQLState();
            }
        });
    }

    private static String document(Stage.Player reader, String id) {
        return reader.asks()
                .get(API + "/summaries/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Writes JSON anew, by other means than the service. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members.entrySet().stream()
                    .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(SummaryTest::sorted).collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }
}
