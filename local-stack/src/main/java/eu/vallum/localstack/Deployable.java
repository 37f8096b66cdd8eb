package eu.vallum.localstack;

import java.util.List;

/** The four deployables: where they listen and how much of a small machine each may take. */
enum Deployable {
    IDENTITY("identity-service", "identity", "127.0.0.1", 8101, 9101, "192m", Compiler.QUICK),
    INCIDENT("incident-service", "incident", "127.0.0.1", 8102, 9102, "320m", Compiler.FULL),
    RESEARCH("research-registry", "research", "127.0.0.1", 8103, 9103, "320m", Compiler.QUICK),
    // localhost by name: browsers allow secure cookies there
    GATEWAY("gateway", "door", "localhost", 8080, 9080, "256m", Compiler.FULL);

    /** QUICK starts sooner and is smaller; FULL is what measurements need. */
    private enum Compiler {
        QUICK,
        FULL
    }

    private final String module;
    private final String database;
    private final String host;
    private final int port;
    private final int managementPort;
    private final String heap;
    private final Compiler compiler;

    Deployable(
            String module, String database, String host, int port, int managementPort, String heap, Compiler compiler) {
        this.module = module;
        this.database = database;
        this.host = host;
        this.port = port;
        this.managementPort = managementPort;
        this.heap = heap;
        this.compiler = compiler;
    }

    String module() {
        return module;
    }

    String database() {
        return database;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** Name of an instance: {@code gateway}, {@code gateway-2}. */
    String instance(int number) {
        return number == 1 ? module : module + "-" + number;
    }

    List<String> jvmOptions() {
        return switch (compiler) {
            case QUICK -> List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            case FULL -> List.of("-Xmx" + heap, "-XX:+UseSerialGC");
        };
    }
}
