package eu.vallum.incident.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other side of a webhook, on this machine: keeps what it was told and answers as it was asked to. */
final class Pager implements AutoCloseable {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = 204;

    record Call(String id, String timestamp, String signature, String path, String body) {}

    Pager() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestURI().toString(),
                    body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    void answers(int status) {
        answer = status;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page?desk=1";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
