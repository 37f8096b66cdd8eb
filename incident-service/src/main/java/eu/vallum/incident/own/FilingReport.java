package eu.vallum.incident.own;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Register;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.draft.Drafts;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Channel;
import eu.vallum.incident.report.FileIncident;
import eu.vallum.incident.report.FileIncident.Hit;
import eu.vallum.incident.report.Reporter;
import eu.vallum.incident.report.Taker;
import eu.vallum.incident.report.Writing;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files an entity's report with the authority that confirmed the entity, once for a key. The authority becomes the owner. */
@Singleton
public class FilingReport {
    private final Gate gate;
    private final IncidentAccess access;
    private final Directory directory;
    private final Register register;
    private final Writing writing;
    private final ReadingReports reading;
    private final Idempotency idempotency;
    private final Drafts drafts;
    private final Audit audit;

    FilingReport(
            Gate gate,
            IncidentAccess access,
            Directory directory,
            Register register,
            Writing writing,
            ReadingReports reading,
            Idempotency idempotency,
            Drafts drafts,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.directory = directory;
        this.register = register;
        this.writing = writing;
        this.reading = reading;
        this.idempotency = idempotency;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * Files it.
     *
     * @param key the client's Idempotency-Key, if it sent one
     */
    @Transactional
    public Outcome<ReportDetails> file(IncidentId id, FileReport report, @Nullable String key) {
        return gate.with(access::mayReport, "report.file", actor -> {
            var authority = directory.authorityOf(actor.organisation());
            if (authority.isEmpty()) {
                audit.denied("report.file", "incident", List.of(), "no authority");
                return Outcome.refused(
                        IncidentProblem.NO_AUTHORITY, "Ask the authority that confirmed your organisation.");
            }
            var complete = complete(actor, authority.get(), report);
            var wrong = writing.judge(complete);
            if (wrong instanceof Outcome.Refused<?>(var why)) {
                return new Outcome.Refused<>(why);
            }
            var once = idempotency.once("report.file", key, report, ReportDetails.class, () -> {
                writing.write(
                        id,
                        Taker.entity(
                                actor, authority.get().id(), authority.get().memberState()),
                        complete);
                if (report.draft() != null) {
                    drafts.discard(actor, report.draft());
                }
                return reading.details(id);
            });
            return switch (once) {
                case Once.Done<ReportDetails>(var details, var replayed) -> Outcome.done(details);
                case Once.Mismatch<ReportDetails> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<ReportDetails> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private FileIncident complete(Actor actor, Organisation authority, FileReport report) {
        var hit = register.itself(actor.organisation())
                .map(listed -> new Hit(listed.id(), listed.name(), listed.memberState(), null))
                .orElseGet(() -> new Hit(
                        null,
                        directory.named(actor.organisation()).name(),
                        actor.who().memberState(),
                        null));
        return new FileIncident(
                report.title(),
                report.summary(),
                hit,
                report.sector(),
                report.awareAt(),
                null,
                new Reporter(actor.name(), report.contact()),
                Channel.PORTAL,
                null,
                null,
                report.suspectedMalicious(),
                report.crossBorder(),
                report.affectedMemberStates(),
                Tlp.AMBER,
                null,
                null);
    }
}
