package eu.vallum.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits for an address to answer 200. */
final class Ready {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Ready() {}

    /**
     * Returns once the address answers 200.
     *
     * @throws StartFailed with the end of the log, if the process ends before, or the time is over; it is ended then
     */
    static void await(Child child, URI address, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        var ready = false;
        try {
            while (!(ready = answers(address))) {
                if (!child.isAlive()) {
                    throw new StartFailed("%s ended while starting (exit code %d). Its log %s ends with:%n%s"
                            .formatted(child.name(), child.exitCode(), child.log(), child.tail(15)));
                }
                if (System.nanoTime() > until) {
                    throw new StartFailed("%s was not ready after %d s. Its log %s ends with:%n%s"
                            .formatted(child.name(), patience.toSeconds(), child.log(), child.tail(15)));
                }
                Pause.of(Duration.ofMillis(100));
            }
        } finally {
            if (!ready) child.kill(); // also when interrupted
        }
    }

    static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted.", e);
        }
    }
}
