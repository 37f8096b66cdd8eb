package eu.vallum.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands where a service's jar would: ready at once on its management port, ends with code 3 when told to. */
final class PretendService {
    private PretendService() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/die", exchange -> {
            System.out.println("The last words.");
            Runtime.getRuntime().halt(3);
        });
        server.start();
    }
}
