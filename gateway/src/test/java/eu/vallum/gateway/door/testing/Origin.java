package eu.vallum.gateway.door.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real service behind the gateway: notes what reaches it, counts bodies, streams feeds. */
public final class Origin {
    /** What one request looked like when it arrived. */
    public record Seen(String method, String target, Map<String, List<String>> headers, long bodyBytes) {
        /** The header's only value, or null. */
        public String header(String name) {
            var values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
            return values == null ? null : String.join(" | ", values);
        }
    }

    public static final List<Seen> SEEN = new CopyOnWriteArrayList<>();
    private static final Map<OutputStream, String> FEEDS = new ConcurrentHashMap<>();
    private static volatile Origin running;
    private final HttpServer server;

    private Origin() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public static synchronized Origin running() {
        try {
            running = running == null ? new Origin() : running;
            return running;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sends one event to every open feed of a service. */
    public static void tell(String service, String event) {
        FEEDS.forEach((out, of) -> {
            if (of.equals(service)) {
                try {
                    write(out, event);
                } catch (IOException gone) {
                    FEEDS.remove(out);
                }
            }
        });
    }

    public static long feeds(String service) {
        return FEEDS.values().stream().filter(service::equals).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/feed")) {
            feed(exchange, path.split("/")[2]);
            return;
        }
        long read;
        try (var body = exchange.getRequestBody()) {
            read = body.transferTo(OutputStream.nullOutputStream());
        }
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        var target = exchange.getRequestURI().toString();
        SEEN.add(new Seen(exchange.getRequestMethod(), target, headers, read));
        exchange.getResponseHeaders().add("Set-Cookie", "leak=1");
        exchange.getResponseHeaders().add("Server", "origin/1");
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var answer = "{\"target\":\"%s\",\"body\":%d}".formatted(target, read).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void feed(HttpExchange exchange, String service) throws IOException {
        var after = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        var start = after == null ? "10" : after;
        // whoever reads that it is ready may tell something at once, and what is told never comes before that
        synchronized (out) {
            FEEDS.put(out, service);
            try {
                write(out, "id: %s\nevent: ready\ndata: {}\n\n".formatted(start));
            } catch (IOException gone) {
                FEEDS.remove(out);
                throw gone;
            }
        }
    }

    private static void write(OutputStream out, String event) throws IOException {
        synchronized (out) {
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
