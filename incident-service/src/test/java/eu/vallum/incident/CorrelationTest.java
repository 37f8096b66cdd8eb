package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What indicators have in common, and who gets to know it. Names and addresses are made anew, so that no other test meets them. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class CorrelationTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player other = Stage.coordinator("LV");
    private final String name = "x" + UuidV7.next().toString().replace("-", "") + ".example";

    @Test
    void equal_values_are_found_however_they_are_written() {
        // given
        var mine = with(owner, attribute("domain", name));
        with(owner, attribute("hostname", name.toUpperCase(java.util.Locale.ROOT) + "."));
        with(owner, attribute("domain|ip", name.replace(".", "[.]") + "|198.51.100.7"));
        with(owner, attribute("domain", "y" + name));
        // then
        assertEquals(List.of(2, 2), tally(owner, mine));
        assertEquals(List.of("equal", "equal"), relations(owner, name));
    }

    @Test
    void what_holds_a_value_and_what_lies_within_it_match_from_both_sides() {
        // given
        var domain = with(owner, attribute("domain", name));
        var host = with(owner, attribute("hostname", "a.b." + name));
        var page = with(owner, attribute("url", "hxxps://c." + name + "/login"));
        var mail = with(owner, attribute("email-src", "bad@" + name));
        // then
        assertEquals(
                List.of("lies-within", "lies-within", "lies-within"),
                matches(owner, domain).getList("items.relation"));
        for (var within : List.of(host, page, mail)) {
            assertEquals(List.of("holds"), matches(owner, within).getList("items.relation"));
        }
    }

    @Test
    void networks_match_the_addresses_and_networks_within_and_around_them() {
        // given: a /48 of its own, below the prefix for documentation
        var site = "2001:db8:%s:%s".formatted(hex(), hex());
        var network = with(owner, attribute("ip-dst", site + "::/64"));
        var address = with(owner, attribute("ip-dst|port", site + ":0:0:0:7|443"));
        var narrower = with(owner, attribute("ip-src", site + ":8000::/65"));
        with(owner, attribute("ip-src", "::/0"));
        // then
        assertEquals(List.of(2, 2), tally(owner, network));
        assertEquals(List.of("holds"), matches(owner, address).getList("items.relation"));
        assertEquals(List.of("holds"), matches(owner, narrower).getList("items.relation"));
    }

    @Test
    void digests_of_one_file_lead_to_each_other_through_an_object_that_the_caller_may_see() {
        // given
        var md5 = digest(32);
        var sha1 = digest(40);
        var sha256 = digest(64);
        var byMd5 = with(owner, attribute("md5", md5));
        var bySha256 = with(owner, attribute("filename|sha256", "a.exe|" + sha256));
        // then
        assertEquals(List.of(0, 0), tally(owner, byMd5));
        // when: another authority knows that both are one file, and only then shows it
        var told = with(
                other,
                object("file", attribute("md5", md5), attribute("sha1", sha1)),
                object("file", attribute("sha1", sha1), attribute("sha256", sha256)));
        assertEquals(List.of(0, 0), tally(owner, byMd5));
        var share = Stage.shared(other, told, owner);
        // then
        var found = matches(owner, byMd5);
        assertEquals(
                bySha256,
                found.getString(
                        "items.find { it.relation == 'same-file' && it.type == 'filename|sha256' }.incident.id"));
        assertEquals(2, found.getInt("incidents"));
        assertEquals(5, found.getInt("indicators"));
        // when
        Stage.withdrawn(other, told, share);
        // then
        assertEquals(List.of(0, 0), tally(owner, byMd5));
    }

    @Test
    void digests_in_an_object_that_is_no_file_stay_apart() {
        var md5 = digest(32);
        var sha256 = digest(64);
        with(owner, object("pe-section", attribute("md5", md5), attribute("sha256", sha256)));
        var mine = with(owner, attribute("md5", md5));
        assertEquals(List.of("equal"), matches(owner, mine).getList("items.relation"));
    }

    @Test
    void nobody_learns_of_what_is_not_shared_with_them_and_what_is_taken_back_is_gone_at_once() {
        // given
        var mine = with(owner, attribute("domain", name));
        var theirs = with(other, attribute("domain", name), restricted("hostname", "secret." + name));
        // then
        assertEquals(List.of(0, 0), tally(owner, mine));
        lookUp(owner, name).body("items[0].incidents", equalTo(1));
        // when
        var share = Stage.shared(other, theirs, owner);
        // then: what its source keeps to one organisation is not counted
        assertEquals(List.of(1, 1), tally(owner, mine));
        assertEquals(List.of("equal"), matches(owner, mine).getList("items.relation"));
        lookUp(owner, name).body("items[0].incidents", equalTo(2)).body("items[0].indicators", equalTo(2));
        lookUp(other, name).body("items[0].incidents", equalTo(1)).body("items[0].indicators", equalTo(2));
        // when
        Stage.withdrawn(other, theirs, share);
        // then
        assertEquals(List.of(0, 0), tally(owner, mine));
        assertEquals(List.of(), matches(owner, mine).getList("items"));
        lookUp(owner, name).body("items[0].incidents", equalTo(1)).body("items[0].indicators", equalTo(1));
    }

    /** MISP#8773: past its limit the counter said limit + 1. */
    @Test
    void counts_are_exact_at_any_number_of_hits_MISP_8773() {
        // given
        var mine = with(owner, attribute("domain", name));
        var hot = with(
                other,
                Stream.concat(
                                IntStream.range(0, 3_000).mapToObj(i -> attribute("domain", name)),
                                IntStream.range(0, 500).mapToObj(i -> restricted("domain", name)))
                        .toArray(String[]::new));
        with(other, attribute("domain", name));
        // when
        Stage.shared(other, hot, owner);
        // then
        assertEquals(List.of(1, 3_000), tally(owner, mine));
        lookUp(other, name).body("items[0].incidents", equalTo(2)).body("items[0].indicators", equalTo(3_501));
        assertEquals(3_000, pages(owner, mine).size());
    }

    /** MISP#3142: labels in attributes tied hundreds of millions of pairs together. */
    @Test
    void labels_ports_and_free_text_tie_nothing_together_MISP_3142() {
        // given
        String[] common = {
            attribute("text", "GREEN"),
            attribute("filename", "TLP:RED"),
            attribute("port", "443"),
            attribute("comment", "unknown")
        };
        with(owner, common);
        var mine = with(owner, common);
        // then
        owner.asks()
                .get(API + "/incidents/" + mine + "/correlations")
                .then()
                .statusCode(200)
                .body("items.correlates", equalTo(List.of(false, false, false, false)))
                .body("items.indicators", equalTo(List.of(0, 0, 0, 0)));
    }

    @Test
    void what_stands_on_a_warning_list_says_so_and_ties_nothing_together() {
        // given: by the lists that come along
        with(owner, attribute("ip-dst", "8.8.8.8"));
        var mine = with(owner, attribute("ip-dst", "8.8.8.8"), attribute("ip-dst", "8.8.8.0/24"));
        // then
        owner.asks()
                .get(API + "/incidents/" + mine + "/correlations")
                .then()
                .statusCode(200)
                .body("items[0].correlates", equalTo(false))
                .body("items[0].warnings", hasItem("Public DNS resolvers"))
                .body("items.indicators", equalTo(List.of(0, 0)));
        lookUp(owner, "8.8.8.8").body("items[0].warnings", hasItem("Public DNS resolvers"));
        owner.asks().get(API + "/warning-lists").then().statusCode(200).body("items.id", hasItem("public-resolvers"));
    }

    @Test
    void an_incident_is_tied_to_those_that_hold_equal_values_the_most_first() {
        // given
        var mine = with(owner, attribute("domain", name), attribute("domain|ip", "z" + name + "|192.0.2.99"));
        var most = with(
                owner,
                attribute("hostname", name),
                attribute("domain", "Z" + name),
                attribute("url", "http://" + name));
        var least = with(owner, attribute("filename|sha256", "b.exe|" + digest(64)), attribute("domain", name));
        with(other, attribute("domain", name));
        // then
        ties(owner, mine)
                .body("items.incident.id", equalTo(List.of(most, least)))
                .body("items.indicators", equalTo(List.of(2, 1)))
                .body("total", equalTo(2));
    }

    @Test
    void ties_of_many_values_are_counted_as_those_of_few() {
        // given: an incident of so many indicators that both sides are hashed
        var many = new String[5_200];
        for (int i = 0; i < many.length; i++) {
            many[i] = attribute("domain", "n" + i + "." + name);
        }
        many[0] = attribute("ip-dst", "8.8.8.8");
        var mine = with(owner, many);
        var theirs = with(other, attribute("domain", "n1." + name), restricted("domain", "n2." + name));
        var same = with(owner, java.util.Arrays.copyOfRange(many, 0, 1_000));
        // then
        ties(owner, mine)
                .body("items.incident.id", equalTo(List.of(same)))
                .body("items.indicators", equalTo(List.of(999)));
        // when
        var share = Stage.shared(other, theirs, owner);
        // then
        ties(owner, mine)
                .body("items.incident.id", equalTo(List.of(same, theirs)))
                .body("items.indicators", equalTo(List.of(999, 1)));
        ties(owner, same).body("items.incident.id", equalTo(List.of(mine, theirs)));
        // when
        Stage.withdrawn(other, theirs, share);
        // then
        ties(owner, mine).body("items.incident.id", equalTo(List.of(same))).body("total", equalTo(1));
        ties(owner, same).body("items.incident.id", equalTo(List.of(mine)));
    }

    @Test
    void what_a_warning_list_holds_ties_no_incidents_but_a_page_within_it_does() {
        // given
        var mine = with(
                owner,
                attribute("ip-dst", "8.8.8.8"),
                attribute("domain|ip", name + "|8.8.4.4"),
                attribute("url", "http://8.8.8.8/" + name));
        with(owner, attribute("ip-dst", "8.8.8.8"), attribute("ip-src", "8.8.4.4"));
        var same = with(owner, attribute("url", "http://8.8.8.8/" + name));
        // then
        ties(owner, mine).body("items.incident.id", equalTo(List.of(same))).body("total", equalTo(1));
    }

    @Test
    void exercises_never_mix_with_what_is_real() {
        // given
        var real = with(owner, attribute("domain", name));
        var exercise = Stage.filed(owner, Stage.report("exercise", Map.of("factor", 60)));
        imports(owner, exercise, attribute("domain", name));
        // then
        assertEquals(List.of(0, 0), tally(owner, real));
        assertEquals(List.of(0, 0), tally(owner, exercise));
        ties(owner, real).body("items", hasSize(0));
        lookUp(owner, name).body("items[0].incidents", equalTo(1));
    }

    @Test
    void a_look_up_takes_what_people_paste_and_answers_in_their_order() {
        // given
        var mine = with(owner, attribute("url", "http://" + name + "/a"));
        // then
        lookUp(
                        owner,
                        "hXXp[:]//" + name.replace(".", "[.]") + ":80/b/../a",
                        "nothing at all",
                        "<script>alert(1)</script>")
                .body("items", hasSize(3))
                .body("items[0].observables[0].value", equalTo("http://" + name + "/a"))
                .body("items[0].indicators", equalTo(1))
                .body("items[1].observables", hasSize(0))
                .body("items[2].correlates", equalTo(false));
        owner.sends(Map.of("value", name))
                .post(API + "/look-ups/matches")
                .then()
                .statusCode(200)
                .body("items.incident.id", containsInAnyOrder(mine))
                .body("items[0].incident.owner.memberState", equalTo("EE"));
    }

    @Test
    void a_look_up_is_audited_with_what_it_showed_and_never_with_what_was_asked() {
        // given
        var mine = with(owner, attribute("domain", name));
        // when
        relations(owner, name);
        // then
        long entries = Store.as(
                owner.organisation(),
                c -> Store.count(
                        c,
                        "select count(*) from audit_entry a where action = 'look-up' and '%s' = any (record_ids) and a::text not like '%%%s%%'"
                                .formatted(mine, name)));
        assertEquals(1, entries);
    }

    /** An incident with these attributes. */
    private static String with(Player who, String... parts) {
        var incident = Stage.filed(who);
        imports(who, incident, parts);
        return incident;
    }

    private static void imports(Player who, String incident, String... parts) {
        var attributes = new ArrayList<String>();
        var objects = new ArrayList<String>();
        for (var part : parts) {
            (part.contains("\"Attribute\"") ? objects : attributes).add(part);
        }
        who.sends("{\"uuid\":\"%s\",\"info\":\"t\",\"distribution\":\"1\",\"Attribute\":[%s],\"Object\":[%s]}"
                        .formatted(UuidV7.next(), String.join(",", attributes), String.join(",", objects)))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
    }

    private static String attribute(String type, String value) {
        return "{\"uuid\":\"%s\",\"type\":\"%s\",\"category\":\"c\",\"value\":\"%s\"}"
                .formatted(UuidV7.next(), type, value);
    }

    private static String restricted(String type, String value) {
        return attribute(type, value).replace("\"category\"", "\"distribution\":\"0\",\"category\"");
    }

    private static String object(String name, String... attributes) {
        return "{\"uuid\":\"%s\",\"name\":\"%s\",\"Attribute\":[%s]}"
                .formatted(UuidV7.next(), name, String.join(",", attributes));
    }

    /** Incidents and indicators that the incident's first indicator matches. */
    private static List<Integer> tally(Player who, String incident) {
        var items = who.asks()
                .get(API + "/incidents/" + incident + "/correlations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of(items.getInt("items[0].incidents"), items.getInt("items[0].indicators"));
    }

    private static io.restassured.response.ValidatableResponse ties(Player who, String incident) {
        return who.asks().get(API + "/incidents/" + incident + "/ties").then().statusCode(200);
    }

    private static JsonPath matches(Player who, String incident) {
        return who.asks()
                .get(API + "/incidents/" + incident + "/indicators/" + first(who, incident) + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static HashSet<String> pages(Player who, String incident) {
        var path = API + "/incidents/" + incident + "/indicators/" + first(who, incident) + "/matches?limit=200";
        var seen = new HashSet<String>();
        String next = "";
        do {
            var page = who.asks()
                    .get(path + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("items.indicator");
            seen.addAll(ids);
            next = page.get("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());
        return seen;
    }

    private static String first(Player who, String incident) {
        return who.asks()
                .get(API + "/incidents/" + incident + "/indicators")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static io.restassured.response.ValidatableResponse lookUp(Player who, String... values) {
        return who.sends(Map.of("values", List.of(values)))
                .post(API + "/look-ups")
                .then()
                .statusCode(200);
    }

    private static List<String> relations(Player who, String value) {
        return who
                .sends(Map.of("value", value))
                .post(API + "/look-ups/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.relation == 'equal' }.relation")
                .stream()
                .map(String::valueOf)
                .skip(1)
                .toList();
    }

    private static String hex() {
        return Long.toHexString(UuidV7.next().getLeastSignificantBits() & 0xffff | 0x1000);
    }

    private static String digest(int digits) {
        return (UuidV7.next().toString() + UuidV7.next() + UuidV7.next())
                .replace("-", "")
                .substring(0, digits);
    }
}
