package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** TLP:RED is shared with named persons only. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NamedPersonsTest {
    @Test
    void the_named_person_reads_it_and_a_colleague_finds_nothing_of_it_by_any_way() {
        assertEquals(Set.of(), new NamedScene().violations());
    }

    @Test
    void the_rows_alone_show_a_colleague_nothing_in_any_table() {
        // given
        var scene = new NamedScene();
        var tables = Store.catalogue("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'incident'
                  and has_table_privilege('incident_app', c.oid, 'select')""").stream().map(List::getFirst).toList();
        assertTrue(tables.containsAll(NamedScene.TABLES.subList(1, NamedScene.TABLES.size())));
        // when
        var seen = new TreeMap<String, Long>();
        for (var table : tables) {
            for (var incident : List.of(scene.incident, scene.over)) {
                for (var person : List.of(scene.colleague.subject(), "", "client:x")) {
                    long rows = Store.as(
                            scene.named.organisation(),
                            person,
                            c -> Store.count(
                                    c, "select count(*) from %s where incident = '%s'".formatted(table, incident)));
                    if (rows > 0) {
                        seen.put(table, rows);
                    }
                }
            }
        }
        // then
        assertEquals(Map.of(), seen);
        for (var table : NamedScene.TABLES) {
            var id = table.equals("incident") ? "id" : "incident";
            assertTrue(
                    Store.as(
                                    scene.named.organisation(),
                                    scene.named.subject(),
                                    c -> Store.count(
                                            c,
                                            "select count(*) from %s where %s = '%s'"
                                                    .formatted(table, id, scene.incident)))
                            > 0,
                    table);
        }
    }

    @Test
    void who_has_it_by_a_redaction_too_is_still_one_person() {
        // given: something is withheld, and so it is read by the view
        var scene = new NamedScene();
        scene.owner
                .sends(Map.of("fields", List.of("summary")))
                .put(API + "/incidents/" + scene.incident + "/redactions/" + scene.named.organisation())
                .then()
                .statusCode(200);
        // then
        scene.named
                .asks()
                .get(API + "/incidents/" + scene.incident)
                .then()
                .statusCode(200)
                .body("summary", equalTo(""));
        assertEquals(
                404,
                scene.colleague.asks().get(API + "/incidents/" + scene.incident).statusCode());
        for (var view : List.of("incident_seen where id", "redaction where incident")) {
            assertEquals(1, rows(scene.named, view, scene.incident), view);
            assertEquals(0, rows(scene.colleague, view, scene.incident), view);
        }
    }

    @Test
    void red_without_a_person_of_each_recipient_is_refused_and_so_is_a_person_nobody_lets_name() {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var stranger = Stage.colleague(latvia.organisation(), "LV", "officer");
        NamedScene.lets(latvia, latvia);
        var incident = Stage.filed(owner);
        // then
        shares(owner, incident, "RED", List.of(latvia), null, 422, "tlp-red-needs-persons");
        shares(owner, incident, "RED", List.of(latvia), List.of(stranger), 422, "unknown-person");
        shares(owner, incident, "RED", List.of(latvia), List.of(latvia, stranger), 422, "unknown-person");
        shares(
                owner,
                incident,
                "RED",
                List.of(latvia, Stage.coordinator("LT")),
                List.of(latvia),
                422,
                "tlp-red-needs-persons");
        shares(owner, incident, "RED", List.of(latvia), List.of(latvia, owner), 422, "unknown-person");
        shares(owner, incident, "AMBER", List.of(latvia), List.of(latvia), 400, "invalid-request");
        owner.asks().get(API + "/incidents/" + incident + "/shares").then().body("items.size()", equalTo(0));
    }

    @Test
    void an_incident_marked_red_ends_its_shares_and_is_given_again_to_named_persons_only() {
        // given: the whole organisation has it
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        NamedScene.lets(latvia, latvia);
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, latvia);
        NamedScene.gives(owner, incident, latvia).then().statusCode(409).body("code", equalTo("already-shared"));
        colleague.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        // when
        owner.sends(Map.of("tlp", "RED", "reason", "Sources at risk"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(404);
        NamedScene.given(owner, incident, latvia);
        // then: the colleague knows that it was taken back, as it knew of it, and not that somebody has it again
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        colleague.asks().get(API + "/incidents/" + incident).then().statusCode(404);
        var withdrawn = colleague.asks().get(API + "/shared?state=withdrawn").asString();
        assertTrue(withdrawn.contains(incident) && withdrawn.contains("Sources at risk"), withdrawn);
        assertEquals(3, rows(colleague, "change where incident", incident));
        assertEquals(4, rows(latvia, "change where incident", incident));
    }

    @Test
    void a_withdrawal_ends_it_for_the_named_person_at_once_with_a_tombstone_of_their_own() {
        // given
        var scene = new NamedScene();
        // when
        Stage.withdrawn(scene.owner, scene.incident, scene.share);
        // then
        scene.named.asks().get(API + "/incidents/" + scene.incident).then().statusCode(404);
        scene.named.asks().get(API + "/shared?state=withdrawn").then().body(containsString(scene.incident));
        scene.named.asks().get(API + "/downloads?recalled=true").then().body(containsString(scene.incident));
        for (var path : List.of("/shared?state=withdrawn", "/downloads?recalled=true", "/changes?limit=200")) {
            assertTrue(!scene.colleague.asks().get(API + path).asString().contains(scene.incident), path);
        }
    }

    @Test
    void the_feed_tells_the_named_person_and_no_colleague() throws InterruptedException {
        // given
        var scene = new NamedScene();
        Stage.withdrawn(scene.owner, scene.incident, scene.share);
        // when: given, opened, asked, withdrawn and the file recalled have all come
        var types = "select count(distinct type) from feed where target = '%s'".formatted(scene.incident);
        for (int i = 0; i < 150 && told(scene.named, types) < 5; i++) {
            Thread.sleep(100);
        }
        // then
        assertTrue(told(scene.named, types) >= 5, "told " + told(scene.named, types));
        assertEquals(0, told(scene.colleague, types));
        assertEquals(0, told(scene.colleague, types.replace(scene.incident, scene.over)));
    }

    @Test
    void a_group_that_has_it_too_gets_no_wider_sight_of_it_than_the_strictest_label_gives() {
        // given: named first, then the group with the same organisation in it
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        NamedScene.lets(latvia, latvia);
        var incident = Stage.filed(owner);
        var share = NamedScene.given(owner, incident, latvia);
        Stage.groupShared(owner, incident, Stage.group(owner, latvia), "AMBER", false);
        // then
        colleague.asks().get(API + "/incidents/" + incident).then().statusCode(404);
        // and: once nobody is named any more, the group's label holds
        Stage.withdrawn(owner, incident, share);
        colleague.asks().get(API + "/incidents/" + incident).then().statusCode(200);
    }

    @Test
    void a_named_person_of_a_single_point_of_contact_has_it_on_no_desk_and_cannot_forward_it() {
        // given
        var owner = Stage.coordinator("EE");
        var spoc = Stage.player("EE", "spoc", "coordinator");
        NamedScene.lets(spoc, spoc);
        var incident = Stage.filed(owner);
        NamedScene.given(owner, incident, spoc);
        // then
        spoc.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        assertTrue(!spoc.asks().get(API + "/cross-border?limit=200").asString().contains(incident));
        String forwarding = owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spoc.sends(Map.of("recipients", List.of(Stage.coordinator("LV").organisation()), "tlp", "RED"))
                .post(API + "/forwardings/" + forwarding + "/shares")
                .then()
                .statusCode(422)
                .body("code", equalTo("tlp-red-needs-persons"));
    }

    @Test
    void only_persons_who_may_read_are_let_be_named_and_a_list_that_changed_meanwhile_is_not_overwritten() {
        // given
        var latvia = Stage.coordinator("LV");
        var officer = Stage.colleague(latvia.organisation(), "LV", "officer");
        var powerless = Stage.colleague(latvia.organisation(), "LV", "");
        Stage.grant(latvia.organisation(), "client:robot", "coordinator");
        // then
        for (var subject :
                List.of(powerless.subject(), "client:robot", UuidV7.next().toString())) {
            keeps(latvia, subject, 0).statusCode(400);
        }
        keeps(officer, officer.subject(), 0).statusCode(403);
        keeps(latvia, officer.subject(), 0).statusCode(200).body("persons[0].name", equalTo("Somebody"));
        keeps(latvia, latvia.subject(), 0).statusCode(412);
        keeps(latvia, "x".repeat(201), 1).statusCode(400);
        Stage.coordinator("EE")
                .asks()
                .get(API + "/persons?organisation=" + latvia.organisation())
                .then()
                .statusCode(200)
                .body("persons.subject", equalTo(List.of(officer.subject())));
    }

    private static io.restassured.response.ValidatableResponse keeps(Player by, String subject, int version) {
        return by.sends(Map.of("persons", List.of(Map.of("subject", subject, "name", "Somebody"))))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/persons")
                .then();
    }

    private static void shares(
            Player owner,
            String incident,
            String tlp,
            List<Player> recipients,
            @org.jspecify.annotations.Nullable List<Player> persons,
            int status,
            String code) {
        var request = new HashMap<String, Object>();
        request.put("recipients", recipients.stream().map(Player::organisation).toList());
        request.put("tlp", tlp);
        request.put("basis", "NIS2 Art. 15(3)");
        if (persons != null) {
            request.put(
                    "persons",
                    persons.stream()
                            .map(one -> Map.of("organisation", one.organisation(), "subject", one.subject()))
                            .toList());
        }
        owner.sends(request)
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static long rows(Player player, String from, String id) {
        return Store.as(
                player.organisation(),
                player.subject(),
                c -> Store.count(c, "select count(*) from %s = '%s'".formatted(from, id)));
    }

    private static long told(Player player, String sql) {
        return Store.as(player.organisation(), player.subject(), c -> Store.count(c, sql));
    }
}
