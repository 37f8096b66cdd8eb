package eu.vallum.incident.note;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.timeline.Entry;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.TimelineSource;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Puts notes and messages on the timeline of whoever reads them. They happened when they were written. Staff of
 * others have no names there, as on all of the timeline.
 */
@Singleton
class NotesOnTimeline implements TimelineSource {
    private final IncidentAccess access;
    private final Notes notes;
    private final ReadingNotes reading;

    NotesOnTimeline(IncidentAccess access, Notes notes, ReadingNotes reading) {
        this.access = access;
        this.notes = notes;
        this.reading = reading;
    }

    @Override
    public List<Entry> before(Actor actor, Seen seen, Cursor place, boolean recorded, int limit) {
        return reading.shown(actor, notes.page(seen.incident(), place, limit)).stream()
                .map(note -> new Entry(
                        note.id().value(),
                        kind(note),
                        note.writtenAt(),
                        note.writtenAt(),
                        access.owns(actor, note.from().id()) ? note.author() : null,
                        note.from(),
                        note.tlp().label(),
                        null,
                        note.text()))
                .toList();
    }

    private static EntryKind kind(Note note) {
        if (note.withdrawnAt() != null) {
            return EntryKind.NOTE_WITHDRAWN;
        }
        return note.to().isEmpty() ? EntryKind.NOTE_WRITTEN : EntryKind.MESSAGE_SENT;
    }
}
