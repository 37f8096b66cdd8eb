package eu.vallum.endtoend.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;

/** An origin that takes and gives bodies of 1 GiB, and a client for it; both hold one buffer. */
final class BigBodies implements AutoCloseable {
    private static final long SIZE = 1L << 30;
    private static final int BUFFER = 64 * 1024;

    private final HttpServer server;

    private BigBodies(HttpServer server) {
        this.server = server;
    }

    /** What the gateway's process needed for one body. */
    record Passage(double seconds, double restingMiB, double peakMiB) {
        double growthMiB() {
            return peakMiB - restingMiB;
        }

        @Override
        public String toString() {
            return "in %.1f s with at most %.0f MiB resident, %.0f MiB more than before"
                    .formatted(seconds, peakMiB, growthMiB());
        }
    }

    static BigBodies start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", BigBodies::answer);
        server.start();
        return new BigBodies(server);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                var taken = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                exchange.sendResponseHeaders(taken == SIZE ? 202 : 400, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, SIZE);
                write(exchange.getResponseBody());
            }
        }
    }

    private static void write(OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (var sent = 0L; sent < SIZE; sent += BUFFER) out.write(buffer);
        out.flush();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Passage upload(URI gateway, String token, long pid) throws IOException {
        return pass(
                gateway,
                pid,
                "PUT /api/research/v1/drafts/%s HTTP/1.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                                .formatted(UUID.randomUUID(), token)
                        + "Content-Length: %d\r\n".formatted(SIZE),
                true);
    }

    Passage download(URI gateway, long pid) throws IOException {
        return pass(gateway, pid, "GET /api/research/v1/projects HTTP/1.1\r\n", false);
    }

    private static Passage pass(URI gateway, long pid, String head, boolean up) throws IOException {
        Cpu.forgetPeak(pid);
        var resting = Cpu.peakMiB(pid);
        var begin = System.nanoTime();
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(60_000);
            var request =
                    head + "Host: %s:%d\r\nConnection: close\r\n\r\n".formatted(gateway.getHost(), gateway.getPort());
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            if (up) write(out);
            out.flush();
            var got = read(socket.getInputStream(), up ? "202" : "200");
            if (!up && got < SIZE) throw new IOException("only %d bytes came down".formatted(got));
        }
        return new Passage((System.nanoTime() - begin) / 1e9, resting, Cpu.peakMiB(pid));
    }

    private static long read(InputStream in, String status) throws IOException {
        var buffer = new byte[BUFFER];
        var first = in.read(buffer);
        var start = first < 0 ? "" : new String(buffer, 0, Math.min(first, 400), StandardCharsets.US_ASCII);
        if (!start.startsWith("HTTP/1.1 " + status)) throw new IOException("answered " + start);
        long all = first;
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) all += n;
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
