package eu.vallum.incident.brief;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.brief.BriefFact.BriefChanged;
import eu.vallum.incident.brief.BriefFact.BriefPrinted;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.download.FileKind;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows, keeps and prints the brief of an incident that the caller's organisation sees. */
@Singleton
class KeepingBrief {
    private final Gate gate;
    private final IncidentAccess access;
    private final Briefs briefs;
    private final Downloads downloads;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingBrief(
            Gate gate,
            IncidentAccess access,
            Briefs briefs,
            Downloads downloads,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.briefs = briefs;
        this.downloads = downloads;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Brief> read(IncidentId id) {
        return gate.seeing(access::mayWork, id, "brief.read", (actor, seen) -> {
            audit.allowed("brief.read", "incident", List.of(id.value()), "audience");
            return Outcome.done(Brief.of(seen, briefs.of(actor, seen)));
        });
    }

    /** @param version the version the caller saw; 0 for the first time */
    @Transactional
    Outcome<Brief> keep(IncidentId id, KeepBrief request, int version) {
        return gate.seeing(access::mayWork, id, "brief.keep", (actor, seen) -> {
            var now = clock.instant();
            if (!briefs.keep(actor, seen, version, request, now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the brief again and repeat your change.");
            }
            audit.allowed("brief.keep", "incident", List.of(id.value()), "audience");
            outbox.put(new BriefChanged(id.value(), List.of(actor.organisation()), version + 1, now));
            return Outcome.done(Brief.of(seen, briefs.of(actor, seen)));
        });
    }

    /** Notes that it is printed, and hands out what may be. Nobody prints what nobody wrote. */
    @Transactional
    Outcome<Brief> print(IncidentId id) {
        return gate.seeing(access::mayWork, id, "brief.print", (actor, seen) -> {
            var kept = briefs.of(actor, seen);
            if (kept == null) {
                return Outcome.refused(IncidentProblem.NO_BRIEF, "Write the brief and save it first.");
            }
            downloads.note(actor, FileKind.PRINT, "pdf", List.of(id));
            audit.allowed("brief.print", "incident", List.of(id.value()), "audience");
            var brief = Brief.of(seen, kept);
            outbox.put(new BriefPrinted(id.value(), List.of(actor.organisation()), brief.version(), clock.instant()));
            return Outcome.done(brief);
        });
    }
}
