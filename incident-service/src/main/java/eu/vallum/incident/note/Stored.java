package eu.vallum.incident.note;

import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a note, with the audience row by which its incident is seen.
 *
 * @param organisation whose person wrote it
 */
record Stored(
        Seen seen,
        NoteId id,
        UUID organisation,
        String subject,
        String author,
        Tlp tlp,
        int version,
        Instant writtenAt,
        Instant changedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    /** A person with what they are to the note. */
    record Person(
            NoteId note,
            NotePerson person,
            boolean named,
            boolean mentioned,
            @Nullable Instant seenAt) {}

    /** A person to whom a note is to go. */
    record Addressed(NotePerson person, boolean named, boolean mentioned) {}

    /** Words with the note that they are of. */
    record Words(
            NoteId note, int version, String text, @Nullable String language, Tlp tlp, Instant at) {}

    /** A translation with the note that it is of. */
    record Translated(
            NoteId note,
            int ofVersion,
            UUID organisation,
            String language,
            String text,
            String translator,
            Instant at) {}

    /** Everything that hangs on one note. */
    record Whole(
            Stored note, List<UUID> readers, List<Person> people, List<Words> words, List<Translated> translations) {}

    static Stored of(Row row) {
        return new Stored(
                Seen.of(row),
                new NoteId(row.uuid("id")),
                row.uuid("note_organisation"),
                row.text("subject"),
                row.text("author"),
                Tlp.of(row.text("note_tlp")),
                row.number("note_version"),
                row.instant("written_at"),
                row.instant("changed_at"),
                row.instantOrNull("withdrawn_at"),
                row.textOrNull("withdrawn_by"),
                row.textOrNull("withdrawn_reason"));
    }

    Cursor cursor() {
        return new Cursor(writtenAt, id.value());
    }

    /** What it is marked with now: never looser than how its reader has the incident. */
    Tlp marking() {
        return tlp.looserThan(seen.label()) ? seen.label() : tlp;
    }

    /** Whether only named persons read it. A share that became RED names none; the owner's own label takes nothing from it. */
    boolean personal() {
        return tlp == Tlp.RED
                || seen.share() != null && seen.label() == Tlp.RED && !organisation.equals(seen.organisation());
    }
}
