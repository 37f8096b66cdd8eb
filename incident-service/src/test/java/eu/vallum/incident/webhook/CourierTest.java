package eu.vallum.incident.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.OnDuty;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to a webhook: signed, made once, made again when they fail, logged. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class CourierTest {
    private static final String SECRET = "/webhook/secret";

    @Inject
    Courier courier;

    @Inject
    MovableClock clock;

    private OnDuty desk;
    private Pager pager;

    @BeforeEach
    void pager() throws IOException {
        desk = OnDuty.here();
        pager = new Pager();
    }

    @AfterEach
    void away() {
        pager.close();
        clock.real();
    }

    @Test
    void a_call_carries_a_signature_that_its_receiver_can_check_and_nothing_restricted() {
        // given
        var secret = desk.calls(pager.url());
        // when
        test();
        courier.send();
        // then
        assertEquals(1, pager.calls.size());
        var call = pager.calls.getFirst();
        assertEquals("/page?desk=1", call.path());
        assertEquals(expected(secret, call), call.signature());
        assertEquals(List.of("delivered"), desk.deliveries().getList("items.state"));
        assertEquals(204, desk.deliveries().getInt("items[0].answer"));
    }

    @Test
    void after_a_new_secret_both_sign_for_a_day_and_then_the_new_one_alone() {
        // given
        var first = desk.calls(pager.url());
        String second = desk.posts(SECRET).then().statusCode(200).extract().path("secret");
        // when
        test();
        courier.send();
        // then
        var call = pager.calls.getFirst();
        assertEquals(expected(second, call) + " " + expected(first, call), call.signature());
        // when
        clock.move(Duration.ofHours(24).plusSeconds(1));
        test();
        courier.send();
        // then
        var later = pager.calls.getLast();
        assertEquals(expected(second, later), later.signature());
    }

    @Test
    void the_secret_is_told_once() {
        desk.calls(pager.url());
        desk.officer()
                .asks()
                .get("/api/incident/v1/webhook")
                .then()
                .statusCode(200)
                .body("url", equalTo(pager.url()))
                .body("secret", nullValue());
    }

    @Test
    void what_is_refused_is_tried_again_ever_more_seldom_under_the_same_id_until_it_is_given_up() {
        // given
        desk.calls(pager.url());
        pager.answers(500);
        test();
        courier.send();
        courier.send();
        assertEquals(1, pager.calls.size());
        // when
        for (var pause : List.of(5, 30, 120, 600, 1_800, 7_200, 21_600)) {
            clock.move(Duration.ofSeconds(pause + 1));
            courier.send();
        }
        clock.move(Duration.ofDays(1));
        courier.send();
        // then
        assertEquals(8, pager.calls.size());
        assertEquals(1, pager.calls.stream().map(call -> call.id()).distinct().count());
        var log = desk.deliveries();
        assertEquals("failed", log.getString("items[0].state"));
        assertEquals("refused", log.getString("items[0].problem"));
        assertEquals(8, log.getInt("items[0].tries"));
    }

    @Test
    void a_redirect_is_not_followed_and_gone_means_never_again() {
        desk.calls(pager.url());
        pager.answers(307);
        test();
        courier.send();
        assertEquals("redirected", desk.deliveries().getString("items[0].problem"));
        assertEquals(1, pager.calls.size());
        pager.answers(410);
        clock.move(Duration.ofSeconds(6));
        courier.send();
        assertEquals("failed", desk.deliveries().getString("items[0].state"));
    }

    @Test
    void many_senders_make_each_call_once() throws Exception {
        desk.calls(pager.url());
        for (int n = 0; n < 10; n++) {
            test();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 4; n++) {
                threads.execute(courier::send);
            }
        }
        assertEquals(10, pager.calls.size());
        assertEquals(10, pager.calls.stream().map(call -> call.id()).distinct().count());
    }

    @Test
    void an_address_inside_is_refused_when_it_is_set() {
        for (var url : List.of("https://10.0.0.1/", "https://169.254.169.254/latest", "http://pager.example/", "x")) {
            desk.sets(url, 0).then().statusCode(400).body("errors.pointer", hasItem("/url"));
        }
    }

    @Test
    void what_waits_for_a_webhook_that_was_removed_is_given_up() {
        desk.calls(pager.url());
        test();
        desk.coordinator().asks().delete("/api/incident/v1/webhook").then().statusCode(204);
        courier.send();
        assertEquals("removed", desk.deliveries().getString("items[0].problem"));
        assertTrue(pager.calls.isEmpty());
    }

    @Test
    void an_address_that_does_not_answer_is_unreachable() {
        desk.calls(pager.url());
        pager.close();
        test();
        courier.send();
        var log = desk.deliveries();
        assertEquals("unreachable", log.getString("items[0].problem"));
        assertEquals("waiting", log.getString("items[0].state"));
        assertFalse(log.getString("items[0].nextAt").isEmpty());
    }

    private void test() {
        desk.posts("/webhook/test").then().statusCode(202);
    }

    private static String expected(String secret, Pager.Call call) {
        var at = Instant.ofEpochSecond(Long.parseLong(call.timestamp()));
        return Signing.sign(List.of(secret), call.id(), at, call.body());
    }
}
