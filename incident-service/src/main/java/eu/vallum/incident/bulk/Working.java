package eu.vallum.incident.bulk;

import eu.vallum.incident.bulk.Runs.Open;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.AssigningOfficer;
import eu.vallum.incident.report.IncidentDetails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Works on acts on many, an incident a transaction, through the use case that serves a single one and as the person who started it. */
@Singleton
class Working {
    private final Runs runs;
    private final AssigningOfficer assigning;
    private final Clock clock;

    Working(Runs runs, AssigningOfficer assigning, Clock clock) {
        this.runs = runs;
        this.assigning = assigning;
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
        switch (assigning.assign(item.incident(), item.officer(), item.version())) {
            case Outcome.Done<IncidentDetails>(var details) ->
                runs.done(organisation, run.id(), item, details.version());
            case Outcome.Refused<IncidentDetails>(var why) -> runs.leave(organisation, run.id(), item, why.code());
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
