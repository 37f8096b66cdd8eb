package eu.vallum.gateway.door.live;

import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One browser's stream. Facts arrive as unnamed events whose data names the service; {@code ready} says that a service's feed
 * flows, {@code reset} that something may have been missed and pages should be read again. All methods run on the
 * browser's event loop.
 */
final class JoinedStream {
    /** A browser that falls behind further than this is cut off; it comes back and resumes after its position. */
    private static final int MOST_WAITING = 512 * 1024;

    private final HttpServerResponse response;
    private final Positions positions;
    private final boolean resumed;
    private final Set<String> flowing = new HashSet<>();
    private final List<ServiceFeed> feeds = new ArrayList<>();

    JoinedStream(HttpServerResponse response, Positions positions) {
        this.response = response;
        this.positions = positions;
        this.resumed = !positions.none();
        response.setWriteQueueMaxSize(MOST_WAITING);
        response.setChunked(true);
        response.putHeader("content-type", "text/event-stream").putHeader("cache-control", "no-store");
        response.write("retry: 1000\n\n");
    }

    void add(ServiceFeed feed) {
        feeds.add(feed);
    }

    void take(String service, SseEvent event) {
        var known = positions.in(service) != null;
        if (event.id() != null && !event.id().isEmpty()) {
            positions.advance(service, event.id());
        }
        switch (event.name()) {
            case "ping" -> {}
            case "ready" -> write(missed(service, known) ? "reset" : "ready", "{\"service\":\"" + service + "\"}");
            case "reset" -> {
                flowing.add(service);
                write("reset", "{\"service\":\"" + service + "\"}");
            }
            default -> write("", joined(service, event.data()));
        }
    }

    /** A feed that begins without a position in a stream that did not: its facts of the time between are unknown. */
    private boolean missed(String service, boolean known) {
        return flowing.add(service) && resumed && !known;
    }

    void heartbeat() {
        if (!response.ended()) {
            response.write(":\n\n");
        }
    }

    void close() {
        feeds.forEach(ServiceFeed::close);
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private void write(String name, String data) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            close();
            return;
        }
        var event = name.isEmpty() ? "" : "event: " + name + "\n";
        response.write("id: " + positions.id() + "\n" + event + "data: " + data + "\n\n");
    }

    private static String joined(String service, String data) {
        var named = "{\"service\":\"" + service + "\"";
        return data.startsWith("{") && data.length() > 2 ? named + "," + data.substring(1) : named + "}";
    }
}
