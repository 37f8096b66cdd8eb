package eu.vallum.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.Origin;
import eu.vallum.gateway.door.testing.Raw;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class OddRequestsTest {
    private static final String OPEN = "/api/incident/v1/problems";
    private final String gateway = ConfigProvider.getConfig().getValue("VALLUM_PUBLIC_URL", String.class);

    @Test
    void a_plain_request_passes() throws IOException {
        assertEquals(200, get(OPEN, "Host: localhost"));
    }

    @Test
    void paths_that_two_readers_could_read_differently_are_refused() throws IOException {
        for (var path : List.of(
                "/api//incident/v1/problems",
                "/api/incident/v1/../v1/problems",
                "/api/incident/v1/./problems",
                "/api/incident/v1/%2e%2e/problems",
                "/api/incident/v1/.%2e/problems",
                "/api/incident/v1/problems;x=1",
                "/api/incident/v1/..;/problems",
                "/api/incident/v1%2fproblems",
                "/api/incident/v1%2Fproblems",
                "/api/incident/v1/%252e/problems",
                "/api/incident/v1/%5cproblems",
                "/api/incident/v1/\\problems",
                "/api/incident/v1/problems%00",
                "/api/incident/v1/problems%0d%0aX:1",
                "/api/incident/v1/problems%",
                "/api/incident/v1/problems%zz",
                "/api/incident/v1/probl\u00e9ms",
                "http://other.example" + OPEN,
                "http://localhost" + OPEN)) {
            var before = Origin.SEEN.size();
            assertEquals(400, get(path, "Host: localhost"), path);
            assertEquals(before, Origin.SEEN.size(), path);
        }
    }

    @Test
    void framing_that_two_readers_could_read_differently_is_refused() throws IOException {
        for (var headers : List.of(
                "Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
                "Host: localhost\r\nContent-Length: 4\r\nContent-Length: 5",
                "Host: localhost\r\nContent-Length: x",
                "Host: localhost\r\nContent-Length: +4",
                "Host: localhost\r\nContent-Length: -4",
                "Host: localhost\r\nTransfer-Encoding: gzip",
                "Host: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Host: localhost\r\nTransfer-Encoding: xchunked",
                "Host: localhost\r\nTransfer-Encoding : chunked",
                "Host: localhost\nX: y",
                "Host: localhost\r\nHost: other.example",
                "Accept: */*",
                "Host: localhost\r\nConnection: close, Authorization",
                "Host: localhost\r\nConnection: Content-Length\r\nContent-Length: 0",
                "Host: localhost\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b")) {
            var before = Origin.SEEN.size();
            var status = Raw.status(gateway, "GET " + OPEN + " HTTP/1.1\r\n" + headers + "\r\n\r\n0\r\n\r\n");
            assertTrue(status == 400 || status == 0, headers + " -> " + status);
            assertEquals(before, Origin.SEEN.size(), headers);
        }
    }

    @Test
    void a_second_request_hidden_in_a_body_is_never_one() throws IOException {
        // given
        var before = Origin.SEEN.size();
        var hidden = "GET /api/incident/v1/problems?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

        // when: the declared body holds what looks like a request
        Raw.send(
                gateway,
                "POST " + OPEN + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + hidden.length() + "\r\n\r\n"
                        + hidden);

        // then
        assertEquals(before, Origin.SEEN.size());
    }

    @Test
    void headers_that_a_hop_names_as_its_own_do_not_reach_the_service() throws IOException {
        // when
        var status = get(OPEN, "Host: localhost\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nUpgrade: h2c");

        // then
        assertEquals(200, status);
        assertEquals(null, Origin.SEEN.getLast().header("x-secret"));
        assertEquals(null, Origin.SEEN.getLast().header("upgrade"));
    }

    @Test
    void forged_headers_do_not_reach_the_service() throws IOException {
        // when
        get(
                OPEN,
                String.join(
                        "\r\n",
                        "Host: evil.example",
                        "X-Forwarded-For: 1.2.3.4",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "Forwarded: for=1.2.3.4",
                        "X-User-Id: root",
                        "X-Real-IP: 1.2.3.4",
                        "Cookie: a=b",
                        "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                        "baggage: x=y"));

        // then
        var seen = Origin.SEEN.getLast();
        for (var name : List.of(
                "x-forwarded-host", "x-forwarded-proto", "forwarded", "x-user-id", "x-real-ip", "cookie", "baggage")) {
            assertEquals(null, seen.header(name), name);
        }
        assertEquals("127.0.0.1", seen.header("x-forwarded-for"));
        assertTrue(seen.header("host").startsWith("127.0.0.1:"), "the service's own name");
        assertTrue(!seen.header("traceparent").contains("4bf92f35"), "an own trace");
    }

    @Test
    void old_protocol_versions_are_refused() throws IOException {
        assertEquals(505, Raw.status(gateway, "GET " + OPEN + " HTTP/1.0\r\nHost: localhost\r\n\r\n"));
    }

    private int get(String path, String headers) throws IOException {
        return Raw.status(gateway, "GET " + path + " HTTP/1.1\r\n" + headers + "\r\n\r\n");
    }
}
