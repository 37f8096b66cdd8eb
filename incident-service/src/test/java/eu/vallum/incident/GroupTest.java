package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class GroupTest {
    private final Player x = Stage.coordinator("EE");
    private final Player a = Stage.coordinator("LV");
    private final Player b = Stage.coordinator("LT");

    @Test
    void misp_10899_who_was_taken_out_of_a_group_gets_nothing_of_it_by_any_path() throws Exception {
        // given: X shares with A and B, and B holds everything the platform hands out
        var group = Stage.group(x, a, b);
        var id = Stage.filed(x);
        Stage.imported(x, id);
        Stage.groupShared(x, id, group, "AMBER", true);
        b.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        // when
        removed(group, b);
        // then
        for (var path : List.of("", "/timeline", "/indicators", "/file", "/shares", "/downloads")) {
            b.asks().get(API + "/incidents/" + id + path).then().statusCode(404);
        }
        b.asks().get(API + "/incidents").then().body("items", hasSize(0));
        b.asks().get(API + "/shared").then().body("items", hasSize(0));
        b.asks().get(API + "/overview").then().body("sharedWithUs.total", equalTo(0));
        b.asks().get(API + "/groups").then().body("items", hasSize(0));
        b.asks().get(API + "/groups/" + group).then().statusCode(404);
        b.asks()
                .get(API + "/shared?state=withdrawn")
                .then()
                .body("items[0].share.withdrawnReason", equalTo("moved on"));
        b.asks().get(API + "/downloads?recalled=true").then().body("items[0].recall.why", equalTo("withdrawn"));
        // and what X shares and changes from now on does not reach it either
        var later = Stage.filed(x);
        Stage.groupShared(x, later, group, "AMBER", true);
        Stage.imported(x, id);
        b.asks().get(API + "/incidents/" + later).then().statusCode(404);
        FollowingTest.within(() -> b.asks()
                .get(API + "/changes?limit=200")
                .then()
                .body("items.id.unique()", equalTo(List.of(id)))
                .body("items.last().withdrawn", equalTo(true)));
        for (var reader : List.of(id, later)) {
            a.asks().get(API + "/incidents/" + reader).then().statusCode(200);
        }
    }

    @Test
    void csp_22_who_belongs_to_a_group_is_known_to_its_owner_and_its_members_alone() {
        // given
        var stranger = Stage.coordinator("SE");
        var group = Stage.group(x, a);
        var id = Stage.filed(x);
        Stage.groupShared(x, id, group, "AMBER", false);
        Stage.shared(x, id, stranger);
        // then: also a recipient of the same incident learns neither the group nor its members
        a.asks().get(API + "/groups/" + group).then().body("members.organisation.id", contains(text(a)));
        for (var path : List.of(
                "/groups", "/incidents/" + id, "/incidents/" + id + "/timeline", "/shared", "/changes", "/overview")) {
            var got = stranger.asks()
                    .get(API + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertFalse(got.contains(group) || got.contains(text(a)), path);
        }
        stranger.asks().get(API + "/groups/" + group).then().statusCode(404);
        stranger.asks().get(API + "/incidents/" + id + "/group-shares").then().statusCode(403);
    }

    @Test
    void csp_22_a_revocation_reaches_whoever_was_revoked() {
        // given
        var group = Stage.group(x, a, b);
        var id = Stage.filed(x);
        var share = Stage.groupShared(x, id, group, "AMBER", false);
        // when
        x.sends(Map.of("reason", "it is over"))
                .post(API + "/incidents/" + id + "/group-shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
        // then
        for (var member : List.of(a, b)) {
            member.asks().get(API + "/incidents/" + id).then().statusCode(404);
            member.asks().get(API + "/shared?state=withdrawn").then().body("items", hasSize(1));
        }
    }

    @Test
    void csp_25_what_changes_after_sharing_reaches_every_member() throws Exception {
        // given
        var group = Stage.group(x, a, b);
        var id = Stage.filed(x);
        Stage.groupShared(x, id, group, "AMBER", false);
        int before = a.asks().get(API + "/incidents/" + id).path("version");
        // when
        Stage.imported(x, id);
        // then
        for (var member : List.of(a, b)) {
            member.asks()
                    .get(API + "/incidents/" + id)
                    .then()
                    .body("version", equalTo(before + 1))
                    .body("indicators", equalTo(1));
            FollowingTest.within(() -> member.asks()
                    .get(API + "/changes?limit=200")
                    .then()
                    .body("items.last().version", equalTo(before + 1)));
        }
    }

    @Test
    void a_member_that_has_it_directly_too_keeps_it_and_gets_no_tombstone() {
        // given
        var group = Stage.group(x, a);
        var id = Stage.filed(x);
        Stage.shared(x, id, a, "AMBER");
        Stage.groupShared(x, id, group, "AMBER+STRICT", false);
        a.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("AMBER+STRICT"));
        // when
        removed(group, a);
        // then
        a.asks().get(API + "/incidents/" + id).then().statusCode(200).body("tlp", equalTo("AMBER"));
        a.asks().get(API + "/shared?state=withdrawn").then().body("items", hasSize(0));
    }

    @Test
    void a_member_that_has_it_through_two_groups_keeps_it_until_it_is_out_of_both() {
        // given
        var one = Stage.group(x, a);
        var other = Stage.group(x, a, b);
        var id = Stage.filed(x);
        Stage.groupShared(x, id, one, "AMBER", false);
        Stage.groupShared(x, id, other, "AMBER", false);
        a.asks().get(API + "/shared").then().body("items", hasSize(1));
        // when, then
        removed(one, a);
        a.asks().get(API + "/incidents/" + id).then().statusCode(200);
        removed(other, a);
        a.asks().get(API + "/incidents/" + id).then().statusCode(404);
        b.asks().get(API + "/incidents/" + id).then().statusCode(200);
    }

    @Test
    void two_ends_at_the_same_moment_do_not_count_on_each_other() throws Exception {
        for (int round = 0; round < 10; round++) {
            // given
            var group = Stage.group(x, a);
            var id = Stage.filed(x);
            var direct = Stage.shared(x, id, a);
            Stage.groupShared(x, id, group, "AMBER", false);
            // when
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var ends = both.invokeAll(List.of(
                        Executors.callable(() -> Stage.withdrawn(x, id, direct)),
                        Executors.callable(() -> removed(group, a))));
                for (var end : ends) {
                    end.get();
                }
            }
            // then
            a.asks().get(API + "/incidents/" + id).then().statusCode(404);
        }
    }

    @Test
    void who_joins_later_is_given_what_was_shared_with_later_members_and_nothing_else() {
        // given
        var group = Stage.group(x, a);
        var forAll = Stage.filed(x);
        var forThose = Stage.filed(x);
        var strict = Stage.filed(x);
        Stage.groupShared(x, forAll, group, "AMBER", true);
        Stage.groupShared(x, forThose, group, "AMBER", false);
        Stage.groupShared(x, strict, group, "AMBER", true);
        int version = x.asks().get(API + "/incidents/" + strict).path("version");
        x.sends(Map.of("tlp", "RED", "reason", "r"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + strict + "/label")
                .then()
                .statusCode(200);
        // when
        x.sends(Map.of("organisation", text(b)))
                .post(API + "/groups/" + group + "/members")
                .then()
                .statusCode(200);
        // then
        b.asks().get(API + "/incidents").then().body("items.id", contains(forAll));
    }

    @Test
    void who_joins_after_a_stricter_label_gets_it_under_that() {
        // given
        var group = Stage.group(x, a);
        var id = Stage.filed(x);
        Stage.groupShared(x, id, group, "AMBER", true);
        int version = x.asks().get(API + "/incidents/" + id).path("version");
        x.sends(Map.of("tlp", "AMBER+STRICT", "reason", "r"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + id + "/label")
                .then()
                .statusCode(200);
        // when
        x.sends(Map.of("organisation", text(b)))
                .post(API + "/groups/" + group + "/members")
                .then()
                .statusCode(200);
        // then
        for (var member : List.of(a, b)) {
            member.asks().get(API + "/incidents/" + id).then().body("tlp", equalTo("AMBER+STRICT"));
        }
    }

    @Test
    void a_group_that_ends_takes_everything_with_it() {
        // given
        var group = Stage.group(x, a, b);
        var id = Stage.filed(x);
        Stage.groupShared(x, id, group, "AMBER", true);
        // when
        x.sends(Map.of("reason", "the exercise is over"))
                .post(API + "/groups/" + group + "/ending")
                .then()
                .statusCode(200)
                .body("members", hasSize(0));
        // then
        for (var member : List.of(a, b)) {
            member.asks().get(API + "/incidents/" + id).then().statusCode(404);
            member.asks()
                    .get(API + "/shared?state=withdrawn")
                    .then()
                    .body("items[0].share.withdrawnReason", equalTo("the exercise is over"));
        }
        x.asks().get(API + "/incidents/" + id + "/group-shares").then().body("items.withdrawnReason", hasSize(1));
    }

    @Test
    void a_share_through_a_group_is_one_act_and_names_the_group_to_its_owner_and_its_member() {
        // given
        var group = Stage.group(x, a, b);
        var id = Stage.filed(x);
        // when
        var share = Stage.groupShared(x, id, group, "AMBER", false);
        // then
        x.asks().get(API + "/incidents/" + id + "/group-shares").then().body("items.id", contains(share));
        List<String> through =
                x.asks().get(API + "/incidents/" + id + "/shares").path("items.through.groupShare");
        assertEquals(List.of(share, share), through);
        String name = x.asks().get(API + "/groups/" + group).path("name");
        a.asks().get(API + "/shared").then().body("items[0].share.group", equalTo(name));
    }

    private void removed(String group, Player member) {
        x.sends(Map.of("reason", "moved on"))
                .post(API + "/groups/" + group + "/members/" + member.organisation() + "/removal")
                .then()
                .statusCode(200);
    }

    private static String text(Player player) {
        return player.organisation().toString();
    }
}
