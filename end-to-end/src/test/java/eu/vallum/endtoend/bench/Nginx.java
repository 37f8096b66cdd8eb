package eu.vallum.endtoend.bench;

import eu.vallum.localstack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Two processes of the distribution's nginx: an origin that answers at once, and a plain proxy before it. */
final class Nginx implements AutoCloseable {
    /** With the headers about 722 bytes, as in the method. */
    private static final String BODY = "{\"items\":[\"" + "x".repeat(540) + "\"]}";

    private final Process origin;
    private final Process proxy;
    private final int originPort;
    private final int proxyPort;

    private Nginx(Process origin, int originPort, Process proxy, int proxyPort) {
        this.origin = origin;
        this.originPort = originPort;
        this.proxy = proxy;
        this.proxyPort = proxyPort;
    }

    /** @throws Bench.Missing if it is not installed */
    static Nginx start(Path directory) throws IOException, InterruptedException {
        var program = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(path -> Path.of(path, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new Bench.Missing("bench gateway compares with nginx, which is not installed here."
                        + " Install the distribution's package (Debian: apt-get install nginx) and run it again."));
        Files.createDirectories(directory);
        var originPort = Ports.free();
        var proxyPort = Ports.free();
        var origin = start(program, directory.resolve("origin"), """
            server {
              listen 127.0.0.1:%d backlog=4096;
              location / { default_type application/json; return 200 '%s'; }
            }
            """.formatted(originPort, BODY));
        var proxy = start(program, directory.resolve("proxy"), """
            upstream origin { server 127.0.0.1:%d; keepalive 64; }
            server {
              listen 127.0.0.1:%d backlog=4096;
              location / { proxy_pass http://origin; proxy_http_version 1.1; proxy_set_header Connection ""; }
            }
            """.formatted(originPort, proxyPort));
        Thread.sleep(300);
        return new Nginx(origin, originPort, proxy, proxyPort);
    }

    private static Process start(Path program, Path directory, String server) throws IOException {
        Files.createDirectories(directory);
        var configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, """
            daemon off; master_process off; worker_processes 1; pid %1$s/nginx.pid; error_log stderr warn;
            events { worker_connections 1024; }
            http {
              access_log off; keepalive_requests 100000000;
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxied; fastcgi_temp_path %1$s/f;
              uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
              %2$s
            }
            """.formatted(directory.toAbsolutePath(), server));
        return new ProcessBuilder(
                        program.toString(),
                        "-p",
                        directory.toString(),
                        "-c",
                        configuration.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    long originPid() {
        return origin.pid();
    }

    long proxyPid() {
        return proxy.pid();
    }

    int originPort() {
        return originPort;
    }

    int proxyPort() {
        return proxyPort;
    }

    @Override
    public void close() {
        proxy.destroy();
        origin.destroy();
    }
}
