package eu.vallum.gateway.door.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.People;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class RefreshTest {
    @Inject
    SessionRows rows;

    @Inject
    Redeeming redeeming;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Inject
    EndedSessions ended;

    @Inject
    Pool pool;

    @Test
    void fifty_requests_at_two_replicas_redeem_an_expired_session_once() throws Exception {
        // given: two replicas' worth of memory over one store
        var cookie = People.kadri().session();
        var one = replica();
        var two = replica();
        for (var round = 0; round < 3; round++) {
            expire(cookie);
            var before = People.realm().events("REFRESH_TOKEN");
            var errors = People.realm().events("REFRESH_TOKEN_ERROR");

            // when
            var all = new ArrayList<CompletableFuture<Optional<Session>>>();
            for (var i = 0; i < 50; i++) {
                all.add((i % 2 == 0 ? one : two)
                        .current(cookie)
                        .toCompletionStage()
                        .toCompletableFuture());
            }

            // then
            for (var answer : all) {
                var session = answer.get(10, TimeUnit.SECONDS).orElseThrow();
                assertTrue(session.expiresAt().isAfter(clock.instant()), "fresh");
            }
            assertEquals(before + 1, People.realm().events("REFRESH_TOKEN"), "round " + round);
            assertEquals(errors, People.realm().events("REFRESH_TOKEN_ERROR"));
        }
    }

    @Test
    void a_lease_left_by_a_dead_process_is_waited_for_and_then_taken_over() throws Exception {
        // given
        var cookie = People.kadri().session();
        expire(cookie);
        set("lease_until = clock_timestamp() + interval '2 seconds'", cookie);

        // when
        var session = replica()
                .current(cookie)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        // then
        assertTrue(session.isPresent());
    }

    @Test
    void a_session_that_keycloak_ended_is_over_at_its_next_refresh() throws Exception {
        // given: the notice does not find the row
        var cookie = People.kadri().session();
        expire(cookie);
        var user = People.realm().person(People.KADRI, People.PASSWORD);
        set("sid = 'unheard-' || sid", cookie);
        People.realm().endSessions(user);

        // when
        var session = replica()
                .current(cookie)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        // then
        assertTrue(session.isEmpty());
    }

    private Sessions replica() {
        return new Sessions(rows, new Renewal(rows, redeeming, vertx, meters), clock, ended);
    }

    private void expire(String cookie) throws Exception {
        pool.preparedQuery("update door.session set expires_at = $2 where id = $1")
                .execute(Tuple.of(
                        io.vertx.core.buffer.Buffer.buffer(Seal.id(cookie)), Instant.EPOCH.atOffset(ZoneOffset.UTC)))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    private void set(String what, String cookie) throws Exception {
        pool.preparedQuery("update door.session set " + what + " where id = $1")
                .execute(Tuple.of(io.vertx.core.buffer.Buffer.buffer(Seal.id(cookie))))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }
}
