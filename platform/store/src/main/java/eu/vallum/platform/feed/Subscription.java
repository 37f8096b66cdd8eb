package eu.vallum.platform.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One listener's stream: first what it missed, then what comes, each entry once and in order of position. */
final class Subscription implements Consumer<FeedEntry> {
    private final Consumer<FeedEntry> out;
    private final List<FeedEntry> early = new ArrayList<>();
    private boolean live;
    private long last;

    Subscription(long after, Consumer<FeedEntry> out) {
        this.last = after;
        this.out = out;
    }

    @Override
    public synchronized void accept(FeedEntry entry) {
        if (live) {
            send(entry);
        } else {
            early.add(entry);
        }
    }

    /** What it missed, read after it began to listen; everything heard meanwhile follows. */
    synchronized void caughtUp(List<FeedEntry> missed) {
        missed.forEach(this::send);
        early.forEach(this::send);
        early.clear();
        live = true;
    }

    private void send(FeedEntry entry) {
        if (entry.position() > last) {
            last = entry.position();
            out.accept(entry);
        }
    }
}
