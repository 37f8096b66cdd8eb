package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class DeletionTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");

    @Test
    void it_is_gone_for_every_reader_at_once_and_each_has_a_tombstone() throws Exception {
        // given
        var entity = Stage.entity(owner);
        var entry = Stage.registered(
                owner, Map.of("organisation", entity.organisation().toString(), "identifiers", List.of()));
        var id = Stage.filed(owner, Stage.report("entity", Map.of("id", entry, "name", "Clinic")));
        Stage.shared(owner, id, latvia);
        latvia.asks().get(API + "/incidents/" + id).then().statusCode(200);
        entity.asks().get(API + "/reports/" + id).then().statusCode(200);
        // when
        Stage.deleted(owner, id, "filed twice");
        // then
        for (var reader : List.of(owner, latvia)) {
            reader.asks().get(API + "/incidents/" + id).then().statusCode(404);
            reader.asks().get(API + "/incidents/" + id + "/timeline").then().statusCode(404);
            reader.asks().get(API + "/incidents").then().body("items", hasSize(0));
            reader.asks().get(API + "/overview").then().body("unassigned.total", equalTo(0));
        }
        owner.asks().get(API + "/clocks?owedBy=us").then().body("items", hasSize(0));
        entity.asks().get(API + "/reports/" + id).then().statusCode(404);
        entity.asks().get(API + "/reports").then().body("items", hasSize(0));
        latvia.asks()
                .get(API + "/shared?state=withdrawn")
                .then()
                .body("items[0].share.withdrawnReason", equalTo("filed twice"));
        for (var reader : List.of(owner, latvia, entity)) {
            var last = "items.findAll { it.id == '" + id + "' }.last()";
            FollowingTest.within(() -> reader.asks()
                    .get(API + "/changes?limit=200")
                    .then()
                    .body(last + ".withdrawn", equalTo(true))
                    .body(last + ".reason", equalTo("filed twice")));
        }
    }

    @Test
    void erasure_leaves_who_deleted_what_and_why_and_the_hashes_of_submitted_reports() {
        // given
        var id = Stage.filed(owner);
        Stage.shared(owner, id, latvia);
        latvia.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        String hash = owner.asks().get(API + "/incidents/" + id + "/documents").path("items[0].sha256");
        // when
        Stage.deleted(owner, id, "filed twice");
        // then
        owner.asks()
                .get(API + "/deletions")
                .then()
                .body("items[0].incident", equalTo(id))
                .body("items[0].reference", notNullValue())
                .body("items[0].reason", equalTo("filed twice"))
                .body("items[0].by", equalTo("Person of EE"))
                .body("items[0].readers", equalTo(1))
                .body("items[0].files", equalTo(1))
                .body("items[0].documents.sha256", hasItem(hash));
        latvia.asks().get(API + "/downloads?recalled=true").then().body("items[0].recall.why", equalTo("deleted"));
        latvia.asks().get(API + "/deletions").then().body("items", hasSize(0));
    }

    @Test
    void nothing_of_the_incident_is_left_in_any_table_but_those_that_say_so() {
        // given
        var id = Stage.filed(owner);
        Stage.imported(owner, id);
        Stage.handled(owner, id);
        Stage.edits(owner, id);
        Stage.withdrawn(owner, id, Stage.shared(owner, id, latvia));
        int version = owner.asks().get(API + "/incidents/" + id).path("version");
        // when
        owner.sends(Map.of("reason", "filed twice"))
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/incidents/" + id + "/deletion")
                .then()
                .statusCode(200);
        // then
        var left = new TreeSet<String>();
        for (var table : Store.catalogue("select table_name from information_schema.columns c join pg_tables t "
                + "on t.tablename = c.table_name where t.schemaname = 'public' and column_name = 'incident'")) {
            if (readable(table.getFirst())
                    && Store.as(
                                    owner.organisation(),
                                    c -> Store.count(
                                            c,
                                            "select count(*) from %s where incident = '%s'"
                                                    .formatted(table.getFirst(), id)))
                            > 0) {
                left.add(table.getFirst());
            }
        }
        assertEquals(Set.of("change", "deletion"), left);
    }

    @Test
    void whatever_hangs_on_an_incident_goes_with_it() {
        // a table that a later feature adds must say so, or a deletion fails
        var staying = Store.catalogue("""
                with recursive hanging(at) as (
                    values ('incident'::regclass)
                    union
                    select f.conrelid::regclass from pg_constraint f join hanging h on f.confrelid = h.at where f.contype = 'f')
                select conrelid::regclass || '.' || conname from pg_constraint
                where contype = 'f' and confrelid in (select at from hanging) and confdeltype in ('a', 'r')""");
        assertEquals(List.of(), staying);
    }

    @Test
    void a_recipient_and_an_officer_can_not_delete_it() {
        // given
        var id = Stage.filed(owner);
        Stage.shared(owner, id, latvia);
        var officer = Stage.colleague(owner.organisation(), "EE", "officer");
        // when, then
        for (var who : List.of(latvia, officer)) {
            who.sends(Map.of("reason", "x"))
                    .header("If-Match", "\"0\"")
                    .post(API + "/incidents/" + id + "/deletion")
                    .then()
                    .statusCode(403);
        }
        owner.asks().get(API + "/incidents").then().body("items.id", hasItem(id));
        latvia.asks().get(API + "/incidents").then().body("items.id", not(hasSize(0)));
    }

    private static boolean readable(String table) {
        return Store.asNobody(c -> Store.count(c, "select has_table_privilege('" + table + "', 'select')::int")) == 1;
    }
}
