package eu.vallum.incident.notice;

import eu.vallum.platform.inbox.Inbox;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** Writes notices for what happened, each once for each reader however often it is heard. Runs as the job {@code notices}. */
@Singleton
class Noticing {
    private static final String LISTENER = "notices";
    private static final int TOLD_AT_ONCE = 2_000;
    private static final Duration KEPT = Duration.ofDays(90);
    static final List<Integer> LEADS = List.of(1, 6, 12, 24, 48, 72);

    private final Inbox inbox;
    private final FactRows rows;
    private final ClockFacts clocks;
    private final WaitingFacts waiting;
    private final OwnFacts own;
    private final Notices notices;
    private final Rules rules;
    private final Filtering filtering;
    private final Outbox outbox;
    private final Clock clock;

    Noticing(
            Inbox inbox,
            FactRows rows,
            ClockFacts clocks,
            WaitingFacts waiting,
            OwnFacts own,
            Notices notices,
            Rules rules,
            Filtering filtering,
            Outbox outbox,
            Clock clock) {
        this.inbox = inbox;
        this.rows = rows;
        this.clocks = clocks;
        this.waiting = waiting;
        this.own = own;
        this.notices = notices;
        this.rules = rules;
        this.filtering = filtering;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks the records about an event, once. */
    @Transactional
    void heard(String eventId, Supplier<List<Fact>> found) {
        if (inbox.first(LISTENER, eventId)) {
            raise(found.get());
        }
    }

    /** Deadlines that come near or have passed, and what waits for somebody; how many there were. */
    @Transactional
    int look() {
        var now = now();
        int found = raiseMarked(clocks.overdue(now), now)
                + raiseMarked(waiting.questions(now), now)
                + raiseMarked(own.asked(now), now)
                + raiseMarked(waiting.unattached(now), now)
                + raiseMarked(waiting.waiting(now), now)
                + raiseMarked(waiting.accounts(now), now)
                + raiseMarked(waiting.paused(), now);
        for (int hours : rules.leads()) {
            found += raiseMarked(clocks.dueWithin(hours, now), now);
        }
        return found;
    }

    /** Tells those who listen that there are new notices, an organisation at a time however many there are; how many were told. */
    @Transactional
    int tell() {
        var told = notices.tell(TOLD_AT_ONCE);
        var now = now();
        told.forEach(one -> outbox.put(new NoticesRaised(one[1], one[0], 1, now)));
        return told.size();
    }

    @Transactional
    int forget() {
        return notices.forget(now(), KEPT);
    }

    private int raiseMarked(List<Fact> found, Instant now) {
        if (!found.isEmpty()) {
            rows.mark(found, now);
            raise(found);
        }
        return found.size();
    }

    private void raise(List<Fact> found) {
        var now = now();
        for (var fact : found) {
            var held = notices.raise(fact, null, now);
            if (!held.isEmpty()) {
                var passing = filtering.passing(fact, held);
                if (!passing.isEmpty()) {
                    notices.raise(fact, passing, now);
                }
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
