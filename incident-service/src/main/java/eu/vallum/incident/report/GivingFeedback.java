package eu.vallum.incident.report;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentFact.FeedbackGiven;
import eu.vallum.incident.report.IncidentFact.IncidentChanged;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the authority's answer to the entity, which meets its own deadline. Where a criminal act is suspected the authority also owes
 * guidance on reporting it to law enforcement (NIS2 Art. 23(5)).
 */
@Singleton
public class GivingFeedback {
    /** What an entry of the timeline is about that is such guidance. */
    private static final String LAW_ENFORCEMENT = "law-enforcement";

    private final Gate gate;
    private final IncidentAccess access;
    private final Touching touching;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Sql sql;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    GivingFeedback(
            Gate gate,
            IncidentAccess access,
            Touching touching,
            Clocks clocks,
            Timeline timeline,
            Sql sql,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.touching = touching;
        this.clocks = clocks;
        this.timeline = timeline;
        this.sql = sql;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param guidance on reporting it to law enforcement */
    @Transactional
    public Outcome<Entry> give(IncidentId id, String text, @Nullable String guidance) {
        return gate.owning(access::mayWork, id, "incident.feedback", (actor, seen) -> {
            if (guidance == null && owesGuidance(id)) {
                return Outcome.refused(
                        IncidentProblem.GUIDANCE_MISSING,
                        "Say in lawEnforcementGuidance how the entity reports it to law enforcement; NIS2 Art. 23(5) asks for it where a criminal act is suspected.");
            }
            var now = clock.instant();
            clocks.meet(id, "feedback", now);
            int version = touching.touch(id, now);
            var entry = NewEntry.internal(id, seen.owner(), EntryKind.FEEDBACK_GIVEN, now)
                    .by(actor.name())
                    .saying(text);
            timeline.add(entry, now);
            if (guidance != null) {
                timeline.add(
                        NewEntry.internal(id, seen.owner(), EntryKind.FEEDBACK_GIVEN, now)
                                .by(actor.name())
                                .about(LAW_ENFORCEMENT)
                                .saying(guidance),
                        now);
            }
            audit.allowed("incident.feedback", "incident", List.of(id.value()), "NIS2 Art. 23(5)");
            outbox.put(List.of(
                    new IncidentChanged(id.value(), seen.owner(), version, now, seen.exercise()),
                    new FeedbackGiven(id.value(), List.of(seen.owner()), version, now, seen.exercise())));
            return Outcome.done(
                    new Entry(entry.id(), entry.kind(), now, now, entry.by(), null, null, null, entry.text()));
        });
    }

    private boolean owesGuidance(IncidentId id) {
        return sql.first(
                        "select 1 as one from incident i where i.id = ? and i.malicious = 'yes' and not exists (select 1 from timeline t"
                                + " where t.incident = i.id and t.kind = 'feedback-given' and t.subject = ?)",
                        row -> true,
                        id.value(),
                        LAW_ENFORCEMENT)
                != null;
    }
}
