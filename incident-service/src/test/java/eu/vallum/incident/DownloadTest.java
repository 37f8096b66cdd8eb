package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class DownloadTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player holder = Stage.coordinator("LV");

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void the_owner_sees_who_took_which_file_when_and_the_holder_sees_its_own() {
        // given
        var id = Stage.filed(owner);
        Stage.shared(owner, id, holder);
        // when
        take(holder, id);
        // then
        owner.asks()
                .get(API + "/incidents/" + id + "/downloads")
                .then()
                .body("items", hasSize(1))
                .body("items[0].by", equalTo("Person of LV"))
                .body("items[0].organisation.id", equalTo(holder.organisation().toString()))
                .body("items[0].tlp", equalTo("AMBER"))
                .body("items[0].format", equalTo("json"))
                .body("items[0].at", notNullValue());
        holder.asks().get(API + "/downloads").then().body("items.incident", equalTo(List.of(id)));
        holder.asks().get(API + "/downloads?recalled=true").then().body("items", hasSize(0));
    }

    @Test
    void a_holder_is_told_beside_the_tombstone_when_the_share_is_withdrawn_and_says_that_the_file_is_gone() {
        // given
        var id = Stage.filed(owner);
        var share = Stage.shared(owner, id, holder);
        take(holder, id);
        // when
        Stage.withdrawn(owner, id, share);
        // then
        String file = holder.asks()
                .get(API + "/downloads?recalled=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].recall.why", equalTo("withdrawn"))
                .body("items[0].recall.reason", equalTo("wrong authority"))
                .extract()
                .path("items[0].id");
        // when
        holder.asks().post(API + "/downloads/" + file + "/destruction").then().statusCode(200);
        // then
        owner.asks()
                .get(API + "/incidents/" + id + "/downloads")
                .then()
                .body("items[0].destroyedAt", notNullValue())
                .body("items[0].destroyedBy", equalTo("Person of LV"));
    }

    @Test
    void the_first_word_about_a_destroyed_file_counts() {
        // given
        var id = Stage.filed(owner);
        var share = Stage.shared(owner, id, holder);
        take(holder, id);
        Stage.withdrawn(owner, id, share);
        String file = holder.asks().get(API + "/downloads").path("items[0].id");
        String first = holder.asks()
                .post(API + "/downloads/" + file + "/destruction")
                .then()
                .extract()
                .path("destroyedAt");
        // when
        clock.move(Duration.ofHours(1));
        String second = holder.asks()
                .post(API + "/downloads/" + file + "/destruction")
                .then()
                .extract()
                .path("destroyedAt");
        // then
        assertEquals(first, second);
    }

    @Test
    void an_expired_share_recalls_its_files_too() throws InterruptedException {
        // given
        var id = Stage.filed(owner);
        owner.sends(Map.of(
                        "recipients",
                        List.of(holder.organisation().toString()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 29",
                        "expiresAt",
                        Instant.now().plusSeconds(3_600).toString()))
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(201);
        take(holder, id);
        // when
        clock.move(Duration.ofSeconds(3_601));
        // then
        FollowingTest.within(() -> holder.asks()
                .get(API + "/downloads?recalled=true")
                .then()
                .body("items[0].recall.reason", equalTo("expired")));
    }

    @Test
    void a_submitted_report_taken_as_a_file_is_noted_and_stays_with_whoever_owns_it() {
        // given
        var id = Stage.filed(owner);
        String document =
                owner.asks().get(API + "/incidents/" + id + "/documents").path("items[0].id");
        // when
        owner.asks()
                .get(API + "/incidents/" + id + "/documents/" + document + "/pdf")
                .then()
                .statusCode(200);
        // then
        owner.asks()
                .get(API + "/downloads")
                .then()
                .body("items[0].kind", equalTo("document"))
                .body("items[0].format", equalTo("pdf"))
                .body("items[0].recall", nullValue());
    }

    private static void take(Player by, String incident) {
        by.asks().get(API + "/incidents/" + incident + "/file").then().statusCode(200);
    }
}
