package eu.vallum.incident.webhook;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims one call, and writes down what became of it. Runs as the job {@code webhook}. */
@Singleton
class Sending {
    private final Deliveries deliveries;
    private final Clock clock;

    Sending(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    Optional<Deliveries.Due> take() {
        return deliveries.take(clock.instant());
    }

    @Transactional
    void delivered(Deliveries.Due due, int answer) {
        deliveries.delivered(due, answer, clock.instant());
    }

    @Transactional
    void failed(Deliveries.Due due, @Nullable Integer answer, String problem, boolean hopeless) {
        deliveries.failed(due, answer, problem, hopeless, clock.instant());
    }
}
