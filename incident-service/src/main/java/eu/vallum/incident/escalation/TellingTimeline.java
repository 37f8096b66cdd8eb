package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.escalation.Escalation.Linked;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Has each incident of an escalation say how far it is escalated; to its owner alone, as recipients of a share need not know of it. */
@Singleton
class TellingTimeline {
    private final Escalations escalations;
    private final Timeline timeline;

    TellingTimeline(Escalations escalations, Timeline timeline) {
        this.escalations = escalations;
        this.timeline = timeline;
    }

    void proposed(Actor actor, Level level, ProposeEscalation request, Instant now) {
        var kind = level.secondPerson() ? EntryKind.ESCALATION_PROPOSED : EntryKind.ESCALATED;
        tell(
                actor,
                request.incidents().stream().distinct().toList(),
                kind,
                level.id(),
                request.title().strip(),
                now);
    }

    void decided(Actor actor, Stored escalation, EntryKind kind, String words, Instant now) {
        var incidents = escalations.linked(escalation.owner(), escalation.id()).stream()
                .map(Linked::id)
                .toList();
        tell(actor, incidents, kind, escalation.level(), words, now);
    }

    private void tell(
            Actor actor, Collection<UUID> incidents, EntryKind kind, String level, String words, Instant now) {
        var entries = incidents.stream()
                .map(incident -> NewEntry.internal(new IncidentId(incident), actor.organisation(), kind, now)
                        .by(actor.name())
                        .about(level)
                        .saying(words))
                .toList();
        timeline.add(entries, now);
    }
}
