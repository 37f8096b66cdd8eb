package eu.vallum.incident.note;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows notes to whom they are for: the author's organisation, and the readers while they have the incident and its timeline. Under RED the
 * author and the persons named, and nobody else of either.
 */
@Singleton
public class ReadingNotes {
    private static final int WAITING = 200;
    private final Gate gate;
    private final IncidentAccess access;
    private final Notes notes;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    ReadingNotes(Gate gate, IncidentAccess access, Notes notes, Directory directory, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.notes = notes;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Page<Note>> page(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.seeing(access::mayRead, id, "note.list", (actor, seen) -> {
            var page = Page.of(notes.page(id, after, limit + 1), limit, Stored::cursor);
            var shown = shown(actor, page.items());
            read("note.list", shown);
            return Outcome.done(new Page<>(shown, page.next()));
        });
    }

    @Transactional
    Outcome<Note> read(IncidentId id, NoteId note) {
        return gate.seeing(access::mayRead, id, "note.read", (actor, seen) -> {
            if (find(actor, id, note).isEmpty()) {
                return missing("note.read", note);
            }
            audit.allowed("note.read", "note", List.of(note.value()), "reader");
            return Outcome.done(one(actor, id, note));
        });
    }

    @Transactional
    Outcome<Note.Versions> versions(IncidentId id, NoteId note) {
        return gate.seeing(access::mayRead, id, "note.versions", (actor, seen) -> {
            var found = find(actor, id, note);
            if (found.isEmpty()) {
                return missing("note.versions", note);
            }
            audit.allowed("note.versions", "note", List.of(note.value()), "reader");
            var words = wordsGo(actor, found.get().note()) ? notes.versions(note) : List.<Stored.Words>of();
            return Outcome.done(new Note.Versions(words.stream()
                    .map(one -> new Note.Version(one.version(), one.text(), one.language(), one.tlp(), one.at()))
                    .toList()));
        });
    }

    /** What mentions the caller and waits for them, on any incident that is real, or on any exercise. */
    @Transactional
    Outcome<Note.Notes> waiting(boolean exercise) {
        return gate.with(access::mayRead, "note.waiting", actor -> {
            var shown =
                    shown(actor, notes.waiting(actor.organisation(), actor.who().subject(), exercise, WAITING)).stream()
                            .filter(Note::waiting)
                            .toList();
            read("note.waiting", shown);
            return Outcome.done(new Note.Notes(shown));
        });
    }

    /** The caller saw what mentions them. */
    @Transactional
    Outcome<Note> saw(IncidentId id, NoteId note) {
        return gate.seeing(access::mayRead, id, "note.saw", (actor, seen) -> {
            if (find(actor, id, note).isEmpty()) {
                return missing("note.saw", note);
            }
            notes.saw(note, actor.organisation(), actor.who().subject(), clock.instant());
            audit.allowed("note.saw", "note", List.of(note.value()), "reader");
            return Outcome.done(one(actor, id, note));
        });
    }

    <T> Outcome<T> missing(String action, NoteId note) {
        audit.denied(action, "note", List.of(note.value()), "not visible");
        return Outcome.notFound();
    }

    /** The note, if it is for the actor. */
    Optional<Stored.Whole> find(Actor actor, IncidentId incident, NoteId id) {
        return notes.whole(notes.find(incident, id)).stream()
                .filter(note -> isFor(actor, note))
                .findFirst();
    }

    /** A note of which it is known that the actor reads it. */
    Note one(Actor actor, IncidentId incident, NoteId id) {
        return shown(actor, notes.find(incident, id)).getFirst();
    }

    /** Of these those that are for the actor, as it sees them. */
    List<Note> shown(Actor actor, List<Stored> rows) {
        var mine = notes.whole(rows).stream().filter(note -> isFor(actor, note)).toList();
        var names = directory.named(mine.stream()
                .flatMap(one -> Stream.of(
                                Stream.of(one.note().organisation()),
                                one.readers().stream(),
                                one.translations().stream().map(Stored.Translated::organisation))
                        .flatMap(ids -> ids)));
        return mine.stream().map(one -> note(actor, one, names)).toList();
    }

    private boolean isFor(Actor actor, Stored.Whole one) {
        var note = one.note();
        if (!access.sees(actor, note.seen())) {
            return false;
        }
        boolean reads = access.owns(actor, note.organisation())
                || one.readers().stream().anyMatch(reader -> access.addressed(actor, reader))
                        && access.seesField(actor, note.seen(), Field.TIMELINE);
        return reads
                && (!note.personal()
                        || access.wrote(actor, note.organisation(), note.subject())
                        || one.people().stream().anyMatch(person -> person.named() && is(actor, person.person())));
    }

    private boolean is(Actor actor, NotePerson person) {
        return access.wrote(actor, person.organisation(), person.subject());
    }

    /** Words of what was withdrawn stay with those who wrote them. */
    private boolean wordsGo(Actor actor, Stored note) {
        return note.withdrawnAt() == null || access.owns(actor, note.organisation());
    }

    private Note note(Actor actor, Stored.Whole whole, Map<UUID, Organisation> names) {
        var note = whole.note();
        boolean wrote = access.owns(actor, note.organisation());
        boolean there = note.withdrawnAt() == null;
        var words = there ? whole.words().stream().findFirst() : Optional.<Stored.Words>empty();
        var people = whole.people().stream()
                .filter(one -> wrote || access.addressed(actor, one.person().organisation()))
                .toList();
        return new Note(
                note.id(),
                note.seen().incident(),
                note.seen().reference(),
                Objects.requireNonNull(names.get(note.organisation())),
                note.subject(),
                note.author(),
                note.marking(),
                whole.readers().stream()
                        .filter(reader -> wrote || access.addressed(actor, reader))
                        .map(reader -> Objects.requireNonNull(names.get(reader)))
                        .toList(),
                words.map(Stored.Words::text).orElse(null),
                words.map(Stored.Words::language).orElse(null),
                note.version(),
                note.writtenAt(),
                note.changedAt(),
                note.withdrawnAt(),
                note.withdrawnBy(),
                note.withdrawnReason(),
                people.stream()
                        .filter(Stored.Person::named)
                        .map(Stored.Person::person)
                        .toList(),
                people.stream()
                        .filter(Stored.Person::mentioned)
                        .map(Stored.Person::person)
                        .toList(),
                there
                        && people.stream()
                                .anyMatch(one -> one.mentioned() && one.seenAt() == null && is(actor, one.person())),
                there ? translations(whole, names) : List.of());
    }

    private static List<Note.Translation> translations(Stored.Whole whole, Map<UUID, Organisation> names) {
        return whole.translations().stream()
                .map(one -> new Note.Translation(
                        one.language(),
                        one.text(),
                        one.translator(),
                        Objects.requireNonNull(names.get(one.organisation())),
                        one.at(),
                        one.ofVersion()))
                .toList();
    }

    private void read(String action, List<Note> shown) {
        audit.allowed(
                action, "note", shown.stream().map(note -> note.id().value()).toList(), "reader");
    }
}
