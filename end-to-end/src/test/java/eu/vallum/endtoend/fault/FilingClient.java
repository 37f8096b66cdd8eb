package eu.vallum.endtoend.fault;

import eu.vallum.endtoend.fault.Filing.Outcome;
import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files one incident after another and writes down what it knows. Every second one it repeats with the same key until it is answered, as
 * a careful client does; the others it gives up at the first failure, so that unknown outcomes remain.
 */
final class FilingClient implements Callable<List<Filing>> {
    private static final long PAUSE_MS = 100;

    private final int number;
    private final Supplier<Api> api;
    private final String run;
    private final AtomicBoolean over;
    private final AtomicInteger answered;

    /** @param answered counts what all clients were answered */
    FilingClient(int number, Supplier<Api> api, String run, AtomicBoolean over, AtomicInteger answered) {
        this.number = number;
        this.api = api;
        this.run = run;
        this.over = over;
        this.answered = answered;
    }

    @Override
    public List<Filing> call() throws InterruptedException {
        var log = new ArrayList<Filing>();
        for (var n = 0; !over.get(); n++) {
            log.add(file("%s-%d-%d".formatted(run, number, n), n % 2 == 0));
        }
        return log;
    }

    private Filing file(String key, boolean careful) throws InterruptedException {
        var body = EarlyWarning.of(key).toString();
        for (var attempt = 1; ; attempt++) {
            var answer = attempt(key, body);
            if (answer != null && answer.status() == 201) {
                var id = UUID.fromString(answer.text("/id"));
                answered.incrementAndGet();
                return new Filing(number, key, attempt, Outcome.ANSWERED, id);
            }
            if (!careful || (over.get() && attempt > 100)) {
                var refused = answer != null && answer.status() < 500;
                return new Filing(number, key, attempt, refused ? Outcome.REFUSED : Outcome.UNKNOWN, null);
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private @Nullable Answer attempt(String key, String body) throws InterruptedException {
        try {
            return api.get().with("Idempotency-Key", key).post("/api/incident/v1/incidents", body);
        } catch (IOException broken) {
            return null;
        }
    }
}
