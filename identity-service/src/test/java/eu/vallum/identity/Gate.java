package eu.vallum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the service and Keycloak, and can be shut: then connections break off, as when Keycloak dies. Its state lies in a system
 * property, because a Quarkus test sees this class through several class loaders.
 */
final class Gate {
    private static final String SHUT = "vallum.test.gate.shut";

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final URI behind;

    private Gate(URI behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static void shut() {
        System.setProperty(SHUT, "true");
    }

    static void open() {
        System.clearProperty(SHUT);
    }

    /** Opens a gate before a server and returns the address to use instead of the server's. */
    static URI before(URI server) {
        try {
            var gate = new Gate(server);
            Thread.ofPlatform().daemon().start(gate::serve);
            Thread.ofPlatform().daemon().start(gate::breakOffWhileShut);
            return URI.create("http://127.0.0.1:" + gate.server.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (true) {
            try {
                var inside = server.accept();
                Thread.ofVirtual().start(() -> pass(inside));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket inside) {
        if (Boolean.getBoolean(SHUT)) {
            close(inside);
            return;
        }
        try (var outside = new Socket(behind.getHost(), behind.getPort())) {
            open.add(inside);
            var back = Thread.ofVirtual().start(() -> copy(outside, inside));
            copy(inside, outside);
            back.join();
        } catch (IOException | InterruptedException e) {
            close(inside);
        } finally {
            open.remove(inside);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // broken off
        }
        close(from);
        close(to);
    }

    private void breakOffWhileShut() {
        while (true) {
            if (Boolean.getBoolean(SHUT)) {
                open.forEach(Gate::close);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
