package eu.vallum.platform.outbox;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit; the relay also looks by itself, so a lost wake-up costs 200 ms. */
@Singleton
class RelaySignal {
    private final Semaphore raised = new Semaphore(0);

    void raise() {
        raised.release();
    }

    void await(long millis) throws InterruptedException {
        if (raised.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
