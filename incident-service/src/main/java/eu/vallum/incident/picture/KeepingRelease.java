package eu.vallum.incident.picture;

import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The switch of a single point of contact. Off takes the State out of every picture at once; on takes effect with the next figures. */
@Singleton
public class KeepingRelease {
    private final IncidentAccess access;
    private final Offices offices;
    private final Releases releases;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingRelease(IncidentAccess access, Offices offices, Releases releases, Audit audit, Outbox outbox, Clock clock) {
        this.access = access;
        this.offices = offices;
        this.releases = releases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Release> read() {
        return offices.spoc(access::mayWork, "release.read", "release", actor -> {
            audit.allowed("release.read", "release", List.of(actor.organisation()), "own");
            return Outcome.done(releases.of(actor));
        });
    }

    /** @param version the version the caller saw; 0 for the first time */
    @Transactional
    public Outcome<Release> keep(KeepRelease request, int version) {
        return offices.spoc(access::mayArrange, "release.keep", "release", actor -> {
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
}
