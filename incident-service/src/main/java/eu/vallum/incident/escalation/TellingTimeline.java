package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/**
 * Has each incident of an escalation say how far it is escalated; to its owner alone, as recipients of a share need not know of it. The owner of
 * another's incident is told who escalates it and to which level from the moment it is on, and no words, which may be about other incidents.
 */
@Singleton
class TellingTimeline {
    private final Escalations escalations;
    private final WholeIncidents whole;
    private final Timeline timeline;

    TellingTimeline(Escalations escalations, WholeIncidents whole, Timeline timeline) {
        this.escalations = escalations;
        this.whole = whole;
        this.timeline = timeline;
    }

    void proposed(Actor actor, Level level, String title, Collection<Seen> about, Instant now) {
        var kind = level.secondPerson() ? EntryKind.ESCALATION_PROPOSED : EntryKind.ESCALATED;
        tell(actor, about, kind, level.id(), title, !level.secondPerson(), now);
    }

    void decided(Actor actor, Stored escalation, EntryKind kind, String words, Instant now) {
        var about = whole.of(actor, escalations.linked(escalation.owner(), escalation.id()))
                .values();
        boolean known = kind == EntryKind.ESCALATED || escalation.confirmedAt() != null;
        tell(actor, about, kind, escalation.level(), words, known, now);
    }

    private void tell(
            Actor actor,
            Collection<Seen> about,
            EntryKind kind,
            String level,
            String words,
            boolean known,
            Instant now) {
        var entries = about.stream()
                .filter(seen -> known || owns(actor, seen))
                .map(seen -> entry(actor, seen, kind, words, now).about(level))
                .toList();
        timeline.add(entries, now);
    }

    private NewEntry entry(Actor actor, Seen seen, EntryKind kind, String words, Instant now) {
        var entry = NewEntry.internal(seen.incident(), seen.owner(), kind, now);
        return owns(actor, seen) ? entry.by(actor.name()).saying(words) : entry.with(actor.organisation());
    }

    /** Whose timeline it is; nothing is shown or kept back by it. */
    private static boolean owns(Actor actor, Seen seen) {
        return seen.owner().equals(actor.organisation());
    }
}
