package eu.vallum.incident.webhook;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the calls that are due, every second. One that is not answered with success is made again, ever more seldom, for half a day. */
@Singleton
class Courier {
    private static final Job WEBHOOK = new Job("webhook");
    private static final int GONE = 410;
    private static final int AT_ONCE = 16;

    private final Sending sending;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Calling calling;
    private final boolean loopback;

    Courier(
            Sending sending,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.webhook.timeout") Duration timeout,
            @ConfigProperty(name = "vallum.incident.webhook.loopback") boolean loopback) {
        this.sending = sending;
        this.caller = caller;
        this.clock = clock;
        this.calling = new Calling(timeout);
        this.loopback = loopback;
    }

    @Scheduled(every = "${vallum.incident.webhook.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        List<Deliveries.Due> due;
        do {
            due = take();
            try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(one -> calls.execute(() -> call(one)));
            }
        } while (!due.isEmpty());
    }

    /** A few at once, so that an address that does not answer holds up no other organisation's for long. */
    private List<Deliveries.Due> take() {
        var due = new ArrayList<Deliveries.Due>();
        Optional<Deliveries.Due> next;
        while (due.size() < AT_ONCE && (next = caller.as(WEBHOOK, sending::take)).isPresent()) {
            due.add(next.get());
        }
        return due;
    }

    private void call(Deliveries.Due due) {
        var url = due.url();
        var endpoint = url == null ? Optional.<Endpoint>empty() : Endpoint.of(url, loopback);
        if (endpoint.isEmpty()) {
            failed(due, null, url == null ? "removed" : "not-allowed", true);
            return;
        }
        try {
            int answer = calling.post(endpoint.get(), headers(due), due.body());
            if (answer >= 200 && answer < 300) {
                caller.as(WEBHOOK, () -> {
                    sending.delivered(due, answer);
                    return null;
                });
            } else {
                failed(due, answer, answer >= 300 && answer < 400 ? "redirected" : "refused", answer == GONE);
            }
        } catch (IOException e) {
            failed(due, null, problem(e), false);
        }
    }

    private Map<String, String> headers(Deliveries.Due due) {
        var id = "msg_" + due.id();
        var at = clock.instant();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                Signing.sign(due.secrets(), id, at, due.body()));
    }

    private void failed(Deliveries.Due due, @Nullable Integer answer, String problem, boolean hopeless) {
        caller.as(WEBHOOK, () -> {
            sending.failed(due, answer, problem, hopeless);
            return null;
        });
    }

    /** What went wrong, without the words of the other side. */
    private static String problem(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> "no-public-address";
            case SocketTimeoutException slow -> "too-slow";
            case SSLException tls -> "certificate";
            default -> "unreachable";
        };
    }
}
