package eu.vallum.endtoend.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One kept-alive connection; costs the client as little as possible, so that the measured side gets the machine. */
final class KeptAlive implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    KeptAlive(URI address) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        this.out = socket.getOutputStream();
        this.in = socket.getInputStream();
    }

    static byte[] request(String method, URI address, Map<String, String> headers, String body) {
        var text = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s:%d\r\n"
                .formatted(method, address.getPath(), address.getHost(), address.getPort()));
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request, reads its whole answer and returns the status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var status = 0;
        long length = 0;
        var chunked = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (status == 0) status = Integer.parseInt(line.substring(9, 12));
            else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) chunked = true;
        }
        if (chunked) skipChunks();
        else skip(length);
        return status;
    }

    private void skipChunks() throws IOException {
        for (var size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            skip(size);
            line();
        }
        line();
    }

    private void skip(long bytes) throws IOException {
        var left = bytes;
        while (left > 0) {
            if (start == end) fill();
            var step = (int) Math.min(left, end - start);
            start += step;
            left -= step;
        }
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        while (true) {
            if (start == end) fill();
            var next = buffer[start++];
            if (next == '\n') return text.toString();
            if (next != '\r') text.append((char) next);
        }
    }

    private void fill() throws IOException {
        end = in.read(buffer);
        start = 0;
        if (end < 0) throw new EOFException("the other side closed the connection");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
