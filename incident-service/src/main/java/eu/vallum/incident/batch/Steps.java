package eu.vallum.incident.batch;

import eu.vallum.incident.batch.Batches.Due;
import eu.vallum.incident.indicator.Arrival;
import java.util.ArrayList;
import java.util.List;

/** Gathers items into steps. What an earlier run took is passed over, since a file reads the same way every time. */
final class Steps implements Sink {
    private static final int SIZE = 5_000;
    private final Due due;
    private final TakingStep taking;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private long position;
    private long read;
    private long ignored;

    Steps(Due due, TakingStep taking) {
        this.due = due;
        this.taking = taking;
        this.position = due.position();
    }

    @Override
    public void take(Arrival arrival) {
        if (++read > position) {
            arrivals.add(arrival);
            stepWhenFull();
        }
    }

    @Override
    public void reject(String place, String value, String reason) {
        if (++read > position) {
            rejects.add(Reject.of(place, value, reason));
            stepWhenFull();
        }
    }

    @Override
    public void ignore(int parts) {
        ignored += parts;
    }

    private void stepWhenFull() {
        if (arrivals.size() + rejects.size() >= SIZE) {
            step();
        }
    }

    /** Takes what is gathered. */
    void step() {
        var went = taking.take(due, position, List.copyOf(arrivals), List.copyOf(rejects), ignored);
        if (went != TakingStep.Went.ON) {
            throw new Stopped(went == TakingStep.Went.REFUSED);
        }
        position += arrivals.size() + rejects.size();
        arrivals.clear();
        rejects.clear();
    }
}
