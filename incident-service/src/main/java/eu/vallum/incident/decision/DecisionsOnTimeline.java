package eu.vallum.incident.decision;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.TimelineSource;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the decisions of an organisation on its timeline. */
@Singleton
class DecisionsOnTimeline implements TimelineSource {
    private final IncidentAccess access;
    private final Decisions decisions;

    DecisionsOnTimeline(IncidentAccess access, Decisions decisions) {
        this.access = access;
        this.decisions = decisions;
    }

    @Override
    public List<Entry> before(Actor actor, Seen seen, Cursor place, boolean recorded, int limit) {
        return decisions.before(seen.incident(), place, recorded, limit).stream()
                .filter(row -> access.sees(actor, row.seen()) && access.owns(actor, row.organisation()))
                .map(Decisions.Stored::decision)
                .map(one -> new Entry(
                        one.id().value(),
                        one.corrects() == null ? EntryKind.DECISION_MADE : EntryKind.DECISION_CORRECTED,
                        one.decidedAt(),
                        one.recordedAt(),
                        one.recordedBy(),
                        null,
                        one.decidedBy(),
                        null,
                        one.what()))
                .toList();
    }
}
