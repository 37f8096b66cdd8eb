package eu.vallum.gateway.door.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.People;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An access token is good until it expires and until its sign-in ends, whichever comes first, and however often it was verified. */
@QuarkusTest
@WithTestResource(DoorStack.class)
class EndedTokensTest {
    private static final String MART = "mart.saar@ee.example";

    @Inject
    Sessions sessions;

    @Inject
    SessionRows rows;

    @Inject
    EndedSessions here;

    @Inject
    Event<SessionEnded> told;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    @Test
    void a_token_of_a_sign_in_that_ended_is_refused_long_after_the_news_of_it() throws Exception {
        // given: tokens of two sign-ins, both verified before, and one that nobody has seen yet
        var ended = token(People.kadri());
        var unseen = token(People.kadri());
        var lasting = token(mart());
        assertEquals(200, ask(ended).statusCode());
        assertEquals(200, ask(lasting).statusCode());

        // when
        People.realm().endSessions(People.realm().person(People.KADRI, People.PASSWORD));

        // then
        assertEquals(401, ask(ended).statusCode());
        assertEquals(
                "application/problem+json",
                ask(ended).headers().firstValue("content-type").orElse(""));

        // and: when nothing tells of it any more
        makeOld("interval '10 minutes'");
        Thread.sleep(1_000);
        assertEquals(401, ask(ended).statusCode());
        assertEquals(401, ask(unseen).statusCode());
        assertEquals(200, ask(lasting).statusCode());
    }

    @Test
    void another_replica_refuses_it_within_a_second_and_so_does_one_that_starts_later() throws Exception {
        // given
        var browser = People.kadri();
        var sid = session(browser).sid();
        var other = new EndedSessions(clock, told);
        var watch = new EndedWatch(rows, other, vertx, clock);
        watch.start(new StartupEvent());
        assertFalse(other.has(sid));
        var later = new EndedSessions(clock, told);
        var late = new EndedWatch(rows, later, vertx, clock);
        try {
            // when: the row alone says so, this process heard of it as the one that Keycloak called
            rows.endAll(sid).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
            var begin = System.nanoTime();

            // then
            while (!other.has(sid)) {
                assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1), "known to the other replica");
                Thread.sleep(20);
            }
            makeOld("interval '9 hours'");
            late.start(new StartupEvent());
            assertTrue(later.has(sid), "known to one that starts");
        } finally {
            watch.stop(new ShutdownEvent());
            late.stop(new ShutdownEvent());
        }
    }

    @Test
    void the_row_stays_as_long_as_a_token_may_and_no_longer() throws Exception {
        // given
        var young = session(People.kadri()).sid();
        end(young);

        // when
        makeOld("interval '9 hours 59 minutes'");
        rows.expire(clock.instant()).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);

        // then
        assertEquals(1, count(young));

        // when
        makeOld("interval '1 minute'");
        rows.expire(clock.instant()).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);

        // then
        assertEquals(0, count(young));
    }

    @Test
    void a_browser_row_that_ran_out_ends_no_token_of_the_same_sign_in() throws Exception {
        // given
        var browser = People.kadri();
        var token = token(browser);
        var sid = session(browser).sid();

        // when
        pool.preparedQuery("update door.session set ends_at = $2 where sid = $1")
                .execute(Tuple.of(sid, Instant.EPOCH.atOffset(ZoneOffset.UTC)))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        rows.expire(clock.instant()).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        Thread.sleep(1_000);

        // then
        assertEquals(1, count(sid));
        assertFalse(here.has(sid));
        assertEquals(200, ask(token).statusCode());
    }

    @Test
    void a_token_that_was_verified_is_refused_once_it_has_expired() throws Exception {
        // given
        var realm = People.realm();
        realm.tokensOf("demo-agency-desk", 10); // so long that it is verified in time by a busy machine
        var token = realm.token("demo-agency-desk");
        assertEquals(200, ask(token).statusCode());

        // when
        Thread.sleep(11_000);

        // then
        assertEquals(401, ask(token).statusCode());
    }

    @Test
    void a_verified_token_costs_the_store_no_query_whether_its_sign_in_lasts_or_ended() throws Exception {
        // given
        var lasting = token(mart());
        var browser = People.kadri();
        var ended = token(browser);
        end(session(browser).sid());
        assertEquals(200, ask(lasting).statusCode());
        assertEquals(401, ask(ended).statusCode());
        var before = transactions();

        // when
        for (var i = 0; i < 300; i++) {
            assertEquals(200, ask(lasting).statusCode());
        }
        for (var i = 0; i < 50; i++) {
            assertEquals(401, ask(ended).statusCode());
        }

        // then: only the watch, a few times a second
        var grown = transactions() - before;
        assertTrue(grown < 100, grown + " transactions for 350 requests");
    }

    private void end(String sid) throws Exception {
        sessions.endAll(sid).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private static Browser mart() throws Exception {
        People.realm().person(MART, People.PASSWORD);
        var browser = new Browser(People.gateway());
        browser.signIn(MART, People.PASSWORD, "/app/overview");
        return browser;
    }

    private Session session(Browser browser) throws Exception {
        return sessions.load(browser.session())
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .orElseThrow();
    }

    private String token(Browser browser) throws Exception {
        return session(browser).tokens().access();
    }

    private static HttpResponse<String> ask(String token) throws Exception {
        return new Browser(People.gateway())
                .get(People.gateway() + "/api/incident/v1/incidents", "Authorization", "Bearer " + token);
    }

    /** As if every end lay that much further back. */
    private void makeOld(String interval) throws Exception {
        pool.query("update door.ended set at = at - " + interval)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    private long count(String sid) throws Exception {
        return pool.preparedQuery("select count(*) from door.ended where sid = $1")
                .execute(Tuple.of(sid))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .iterator()
                .next()
                .getLong(0);
    }

    /** What the server has counted; its processes report within a second. */
    private static long transactions() throws Exception {
        Thread.sleep(Duration.ofMillis(1_500));
        try (var connection = DriverManager.getConnection(
                        People.setting("VALLUM_DATABASE_JDBC_URL"),
                        "door_owner",
                        People.setting("VALLUM_DATABASE_OWNER_PASSWORD"));
                var sql = connection.createStatement();
                var row = sql.executeQuery("select xact_commit + xact_rollback from pg_stat_database"
                        + " where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
