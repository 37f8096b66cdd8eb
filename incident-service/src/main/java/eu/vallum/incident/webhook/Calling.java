package eu.vallum.incident.webhook;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own. Not the JDK's client, because that looks the name up again after it was judged. The certificate is
 * checked against the name; redirects are an answer like any other; of the answer only the status is read.
 */
final class Calling {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final int LONGEST_LINE = 512;
    private final int timeout;

    Calling(Duration timeout) {
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    /**
     * The status of the answer.
     *
     * @throws IOException when there is none in time
     */
    int post(Endpoint to, Map<String, String> headers, String body) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(to.address(), to.port()), timeout);
            plain.setSoTimeout(timeout);
            if (!to.secure()) {
                return exchange(plain, to, headers, body);
            }
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (var secure = (SSLSocket) factory.createSocket(plain, to.host(), to.port(), true)) {
                var parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                return exchange(secure, to, headers, body);
            }
        }
    }

    private int exchange(Socket socket, Endpoint to, Map<String, String> headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST " + to.target() + " HTTP/1.1\r\nHost: " + to.authority() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\nConnection: close\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return status(socket);
    }

    /** All of the line within the time, however slowly it comes. */
    private int status(Socket socket) throws IOException {
        long end = System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        var in = socket.getInputStream();
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException();
            }
        }
        var match = STATUS.matcher(line.toString().strip());
        if (!match.matches()) {
            throw new IOException("the answer is not HTTP");
        }
        return Integer.parseInt(match.group(1));
    }
}
