package eu.vallum.platform.feed;

import eu.vallum.platform.caller.CurrentCaller;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Everyone listening to this process. One thread reads new entries once for all of them, every 100 ms or as soon as this process wrote
 * one, and only while somebody listens.
 */
@Singleton
class FeedListeners {
    private static final Logger LOG = Logger.getLogger(FeedListeners.class);
    private static final long LOOK_EVERY = 100;

    private final ReadingFeed reading;
    private final CurrentCaller caller;
    private final ConcurrentHashMap<UUID, List<Consumer<FeedEntry>>> byRecipient = new ConcurrentHashMap<>();
    private final Semaphore look = new Semaphore(0);
    private volatile boolean running = true;
    private long position = -1;

    FeedListeners(ReadingFeed reading, CurrentCaller caller, MeterRegistry metrics) {
        this.reading = reading;
        this.caller = caller;
        metrics.gauge(
                "vallum.feed.listeners",
                byRecipient,
                map -> map.values().stream().mapToInt(List::size).sum());
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("feed-reader").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        look.release();
    }

    void look() {
        look.release();
    }

    void add(UUID recipient, Consumer<FeedEntry> listener) {
        byRecipient.compute(recipient, (id, present) -> {
            var listeners = present == null ? new CopyOnWriteArrayList<Consumer<FeedEntry>>() : present;
            listeners.add(listener);
            return listeners;
        });
        look.release();
    }

    void remove(UUID recipient, Consumer<FeedEntry> listener) {
        byRecipient.computeIfPresent(recipient, (id, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    private void loop() {
        while (running) {
            try {
                if (look.tryAcquire(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                    look.drainPermits();
                }
                if (byRecipient.isEmpty()) {
                    position = -1;
                } else {
                    read();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.debugf("feed not read: %s", e.getMessage());
            }
        }
    }

    private void read() {
        if (position < 0) {
            // A new listener reads what it missed itself; a few entries twice are dropped by position.
            position =
                    Math.max(0, caller.as(OwnFactListener.FEED, reading::kept).newest() - 1);
        }
        List<FeedEntry> entries;
        do {
            entries = caller.as(OwnFactListener.FEED, () -> reading.after(position));
            for (var entry : entries) {
                for (var listener : byRecipient.getOrDefault(entry.recipient(), List.of())) {
                    listener.accept(entry);
                }
            }
            if (!entries.isEmpty()) {
                // A full batch may have cut an event's recipients apart: read its last position again.
                position = entries.getLast().position() - (entries.size() == ReadingFeed.MOST ? 1 : 0);
            }
        } while (entries.size() == ReadingFeed.MOST);
    }
}
