package eu.vallum.incident.bulk;

import eu.vallum.incident.bulk.Doing.Did;
import eu.vallum.incident.bulk.Runs.Open;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Works on acts on many, an incident a transaction, through the use case that serves a single one and as the person who started it. */
@Singleton
class Working {
    private final Runs runs;
    private final Doing doing;
    private final Clock clock;

    Working(Runs runs, Doing doing, Clock clock) {
        this.runs = runs;
        this.doing = doing;
        this.clock = clock;
    }

    /** What is not finished; as the job. */
    @Transactional
    List<Open> open() {
        return runs.open();
    }

    /** The next incident; false when there was none left. Replicas share an act by locked rows. */
    @Transactional
    boolean step(Open run) {
        var organisation = run.as().organisation();
        var item = runs.claim(organisation, run.id());
        if (item == null) {
            runs.finish(organisation, run.id(), clock.instant());
            return false;
        }
        var order = runs.order(organisation, run.id());
        var words = order.undoing();
        var outcome = words == null ? doing.act(order.action(), item) : doing.undo(order.action(), item, words);
        switch (outcome) {
            case Outcome.Done<Did>(var did) -> runs.done(organisation, run.id(), item, did.version(), did.made());
            case Outcome.Refused<Did>(var why) -> runs.leave(organisation, run.id(), item, why.code());
        }
        return true;
    }

    /** Leaves out the next one, which could not be worked on at all. */
    @Transactional
    void leaveNext(Open run) {
        var organisation = run.as().organisation();
        var item = runs.claim(organisation, run.id());
        if (item != null) {
            runs.leave(organisation, run.id(), item, "internal-error");
        }
    }
}
