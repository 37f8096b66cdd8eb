package eu.vallum.incident.picture;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The switch of a single point of contact. Off takes the State out of every picture at once; on takes effect with the next figures. */
@Singleton
public class KeepingRelease {
    private final Gate gate;
    private final IncidentAccess access;
    private final Directory directory;
    private final Releases releases;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingRelease(
            Gate gate,
            IncidentAccess access,
            Directory directory,
            Releases releases,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.directory = directory;
        this.releases = releases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Release> read() {
        return contact(access::mayWork, "release.read", actor -> {
            audit.allowed("release.read", "release", List.of(actor.organisation()), "own");
            return Outcome.done(releases.of(actor));
        });
    }

    /** @param version the version the caller saw; 0 for the first time */
    @Transactional
    public Outcome<Release> keep(KeepRelease request, int version) {
        return contact(access::mayArrange, "release.keep", actor -> {
            var now = clock.instant();
            if (!releases.keep(actor, version, request, now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read it again and repeat your change.");
            }
            var kept = releases.of(actor);
            audit.allowed("release.keep", "release", List.of(actor.organisation()), "coordinator");
            outbox.put(new ReleaseChanged(actor.organisation(), kept.version(), now));
            return Outcome.done(kept);
        });
    }

    private Outcome<Release> contact(Predicate<Actor> power, String action, Function<Actor, Outcome<Release>> work) {
        return gate.with(power, action, actor -> {
            if (!"spoc".equals(directory.named(actor.organisation()).kind())) {
                audit.denied(action, "release", List.of(), "not a single point of contact");
                return Outcome.refused(IncidentProblem.NOT_SPOC, null);
            }
            return work.apply(actor);
        });
    }
}
