package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Register;
import eu.vallum.incident.draft.Drafts;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Files an incident with its early warning as the authority that took it, once for a key. */
@Singleton
public class FilingIncident {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Register register;
    private final Writing writing;
    private final Drafts drafts;

    FilingIncident(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Register register,
            Writing writing,
            Drafts drafts) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.register = register;
        this.writing = writing;
        this.drafts = drafts;
    }

    /**
     * Files it.
     *
     * @param id id to give it
     * @param key the client's Idempotency-Key, if it sent one
     */
    @Transactional
    public Outcome<IncidentDetails> file(IncidentId id, FileIncident report, @Nullable String key) {
        return gate.with(access::mayWork, "incident.file", actor -> {
            var wrong = writing.judge(report);
            if (wrong != null) {
                return wrong;
            }
            var entity = report.entity().id();
            if (entity != null && register.find(entity).isEmpty()) {
                return Outcome.invalid("/entity/id", "Unknown", "Choose an entity of your register, or leave it out.");
            }
            var once = idempotency.once(
                    "incident.file", key, report, IncidentDetails.class, () -> file(actor, id, report));
            return switch (once) {
                case Once.Done<IncidentDetails>(var details, var replayed) -> Outcome.done(details);
                case Once.Mismatch<IncidentDetails> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<IncidentDetails> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private IncidentDetails file(Actor actor, IncidentId id, FileIncident report) {
        var filed = writing.write(id, Taker.officer(actor), report);
        if (report.draft() != null) {
            drafts.discard(actor, report.draft());
        }
        return filed;
    }
}
