package eu.vallum.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.Browser;
import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.Origin;
import eu.vallum.gateway.door.testing.People;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class LiveTest {
    private static final String END = "(stream ended)";

    @Test
    void facts_of_all_services_arrive_in_one_stream_that_can_be_resumed() throws Exception {
        // given
        var browser = People.kadri();
        var lines = listen(browser, "");
        until(lines, "id: identity.10-incident.10");

        // when
        Origin.tell(
                "incident", "id: 11\nevent: incident-shared\ndata: {\"type\":\"incident-shared\",\"version\":2}\n\n");

        // then
        until(lines, "id: identity.10-incident.11");
        assertEquals(
                "data: {\"service\":\"incident\",\"type\":\"incident-shared\",\"version\":2}", next(lines, "data:"));

        // and: it goes on where it was
        var again = listen(browser, "identity.10-incident.11");
        until(again, "id: identity.10-incident.11");
    }

    @Test
    void a_stream_closes_within_a_second_when_keycloak_ends_its_session() throws Exception {
        // given
        var browser = People.kadri();
        var lines = listen(browser, "");
        until(lines, "event: ready");
        var user = People.realm().person(People.KADRI, People.PASSWORD);

        // when
        People.realm().endSessions(user);

        // then
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500);
        String line;
        do {
            line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (line != null && !line.equals(END));
        assertEquals(END, line);
    }

    @Test
    void without_a_session_there_is_no_stream_and_no_redirect() throws Exception {
        var answer = new Browser(People.gateway()).get(People.gateway() + "/app/events");
        assertEquals(401, answer.statusCode());
        assertNull(answer.headers().firstValue("location").orElse(null));
    }

    private static BlockingQueue<String> listen(Browser browser, String after) {
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            var request = HttpRequest.newBuilder(URI.create(People.gateway() + "/app/events"))
                    .header("cookie", "q_session=" + browser.session());
            if (!after.isEmpty()) {
                request.header("Last-Event-ID", after);
            }
            try (var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                client.send(request.build(), BodyHandlers.ofLines()).body().forEach(lines::add);
            } catch (Exception e) {
                // cut: as good as ended
            }
            lines.add(END);
        });
        return lines;
    }

    private static void until(BlockingQueue<String> lines, String start) throws InterruptedException {
        next(lines, start);
    }

    private static String next(BlockingQueue<String> lines, String start) throws InterruptedException {
        String line;
        do {
            line = lines.poll(5, TimeUnit.SECONDS);
            assertTrue(line != null && !line.equals(END), "no line " + start);
        } while (!line.startsWith(start));
        return line;
    }
}
