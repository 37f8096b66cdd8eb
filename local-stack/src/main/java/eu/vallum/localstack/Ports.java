package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago, for tests that must not disturb a running platform. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks whether a component may listen here.
     *
     * @throws StartFailed naming component and port, if something listens there already
     */
    static void demand(String component, int port) {
        if (isTaken(port)) {
            throw new StartFailed("Port %d, needed by %s, is taken by another program. ".formatted(port, component)
                    + "End that program, or start with --port-offset 2000 to shift every port.");
        }
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection lingering in TIME_WAIT is no listener
            socket.bind(new InetSocketAddress(loopback(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}
