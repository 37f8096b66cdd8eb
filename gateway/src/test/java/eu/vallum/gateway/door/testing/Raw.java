package eu.vallum.gateway.door.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Writes bytes to a socket as they are, for requests that no library would send. */
public final class Raw {
    private Raw() {}

    /** The status of the first answer, or 0 when the connection was closed without one. */
    public static int status(String gateway, String request) throws IOException {
        var answer = send(gateway, request);
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    public static String send(String gateway, String request) throws IOException {
        var uri = URI.create(gateway);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(3_000);
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var buffer = new byte[4096];
            var read = socket.getInputStream().read(buffer);
            return read <= 0 ? "" : new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        }
    }
}
