package eu.vallum.gateway.door.live;

import eu.vallum.gateway.door.proxy.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One service's feed for one browser: opened again after its position whenever it breaks off, until it is closed. */
final class ServiceFeed {
    private static final long AGAIN_MS = 1_000;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstream upstream;
    private final String authorization;
    private final Positions positions;
    private final Consumer<SseEvent> events;
    private @Nullable HttpClientRequest open;
    private boolean closed;

    ServiceFeed(
            Vertx vertx,
            HttpClient client,
            Upstream upstream,
            String authorization,
            Positions positions,
            Consumer<SseEvent> events) {
        this.vertx = vertx;
        this.client = client;
        this.upstream = upstream;
        this.authorization = authorization;
        this.positions = positions;
        this.events = events;
    }

    void start() {
        if (closed) {
            return;
        }
        var target = "/api/" + upstream.service() + "/v1/feed";
        client.request(upstream.request(HttpMethod.GET, target)).onComplete(opened -> {
            if (opened.failed()) {
                again();
            } else if (closed) {
                opened.result().reset();
            } else {
                open = opened.result();
                ask(opened.result());
            }
        });
    }

    void close() {
        closed = true;
        if (open != null) {
            open.reset();
        }
    }

    private void ask(HttpClientRequest request) {
        request.putHeader(HttpHeaders.AUTHORIZATION, authorization).putHeader(HttpHeaders.ACCEPT, "text/event-stream");
        var position = positions.in(upstream.service());
        if (position != null) {
            request.putHeader("Last-Event-ID", position);
        }
        request.send().onComplete(answered -> {
            if (answered.succeeded() && answered.result().statusCode() == 200) {
                read(answered.result());
            } else {
                if (answered.succeeded()) {
                    request.reset();
                }
                again();
            }
        });
    }

    private void read(HttpClientResponse response) {
        var lines = new SseLines(events);
        var parser = RecordParser.newDelimited("\n", line -> lines.accept(line.toString()))
                .maxRecordSize(LONGEST_LINE)
                .exceptionHandler(bad -> response.request().reset());
        response.handler(parser);
        response.exceptionHandler(broken -> again());
        response.endHandler(end -> again());
    }

    private void again() {
        open = null;
        if (!closed) {
            vertx.setTimer(AGAIN_MS, id -> start());
        }
    }
}
