package eu.vallum.endtoend.harness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a stream of server-sent events as an {@code EventSource} does: comes back when the stream breaks, at the next address in turn,
 * with the id of the last event it saw. A virtual thread each, so that hundreds cost little.
 */
public final class Listener implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** One event; {@code at} is when it was read, by {@link System#nanoTime}. */
    public record Event(String id, String type, String data, long at) {}

    private final List<URI> addresses;
    private final Map<String, String> headers;
    private final Collection<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread thread;
    private final Collection<Integer> refusals = new CopyOnWriteArrayList<>();
    private volatile int connects;
    private volatile boolean listening;
    private volatile @Nullable URI connected;
    private volatile @Nullable String last;
    private volatile @Nullable Stream<String> stream;

    private Listener(List<URI> addresses, Map<String, String> headers) {
        this.addresses = addresses;
        this.headers = headers;
        this.thread = Thread.ofVirtual().unstarted(this::follow);
    }

    /** @param addresses of the same stream, taken in turn */
    public static Listener follow(List<URI> addresses, Map<String, String> headers) {
        var listener = new Listener(addresses, headers);
        listener.thread.start();
        return listener;
    }

    /** What was told so far, without the stream's own {@code ready} and {@code ping}; an event may come twice after a break. */
    public List<Event> events() {
        return events.stream()
                .filter(event -> !event.type().equals("ready") && !event.type().equals("ping"))
                .toList();
    }

    public boolean isListening() {
        return listening;
    }

    /** Whether a service's feed flows in it; a browser's stream joins several, and each begins when it can. */
    public boolean isFed(String service) {
        return events.stream()
                .anyMatch(event -> event.type().equals("ready") && event.data().contains("\"" + service + "\""));
    }

    public int connects() {
        return connects;
    }

    /** Where its stream comes from now; null while it has none. */
    public @Nullable URI connected() {
        return connected;
    }

    /** Answers other than 200 that it got instead of a stream. */
    public List<Integer> refusals() {
        return List.copyOf(refusals);
    }

    /** Who is refused asks again at the same address; who is cut off, or finds nobody there any more, asks at the next. */
    private void follow() {
        for (var turn = 0; open.get(); ) {
            var address = addresses.get(turn % addresses.size());
            try {
                var response = CLIENT.send(request(address), BodyHandlers.ofLines());
                if (response.statusCode() == 200) {
                    connected = address;
                    turn++;
                    read(response);
                } else {
                    refusals.add(response.statusCode());
                    response.body().close();
                }
            } catch (Exception broken) {
                // an EventSource says nothing either and comes back
                if (connected == null && connects > 0) turn++;
            }
            connected = null;
            listening = false;
            pause();
        }
    }

    private HttpRequest request(URI address) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        headers.forEach(request::setHeader);
        var seen = last;
        if (seen != null) request.header("Last-Event-ID", seen);
        return request.build();
    }

    private void read(HttpResponse<Stream<String>> response) {
        connects++;
        try (var lines = response.body()) {
            stream = lines;
            var fields = new ArrayList<String>();
            for (var each = lines.iterator(); open.get() && each.hasNext(); ) {
                var line = each.next();
                if (!line.isEmpty()) fields.add(line);
                else if (!fields.isEmpty()) {
                    take(fields);
                    fields.clear();
                }
            }
        }
    }

    private void take(List<String> lines) {
        var id = value(lines, "id");
        if (id != null) last = id;
        listening = true;
        var type = value(lines, "event");
        var data = value(lines, "data");
        if (type == null && data == null) return; // a comment
        events.add(new Event(
                id == null ? "" : id, type == null ? "message" : type, data == null ? "" : data, System.nanoTime()));
    }

    private static @Nullable String value(List<String> lines, String field) {
        for (var line : lines) {
            if (line.startsWith(field + ":"))
                return line.substring(field.length() + 1).strip();
        }
        return null;
    }

    private void pause() {
        try {
            if (open.get()) Thread.sleep(300);
        } catch (InterruptedException e) {
            open.set(false);
        }
    }

    @Override
    public void close() {
        open.set(false);
        var lines = stream;
        if (lines != null) lines.close();
        thread.interrupt();
    }
}
