package eu.vallum.incident.note;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes notes and messages. The label is never looser than how the author has the incident. */
@Singleton
public class WritingNotes {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Notes notes;
    private final ReadingNotes reading;
    private final Addressing addressing;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    WritingNotes(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Notes notes,
            ReadingNotes reading,
            Addressing addressing,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.notes = notes;
        this.reading = reading;
        this.addressing = addressing;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param key of the request, so that one sent again writes nothing twice */
    @Transactional
    public Outcome<Note> write(IncidentId id, WriteNote request, @Nullable String key) {
        return gate.seeing(access::mayAnswer, id, "note.write", (actor, seen) -> {
            if (request.tlp().looserThan(seen.label())) {
                return Outcome.refused(
                        IncidentProblem.TLP_LOOSER, "Use " + seen.label().label() + " or a stricter label.");
            }
            return switch (addressing.judge(actor, seen, request)) {
                case Outcome.Refused<List<Stored.Addressed>>(var why) -> new Outcome.Refused<>(why);
                case Outcome.Done<List<Stored.Addressed>>(var people) -> once(actor, seen, request, people, key);
            };
        });
    }

    private Outcome<Note> once(
            Actor actor, Seen seen, WriteNote request, List<Stored.Addressed> people, @Nullable String key) {
        var keyed = new Object[] {seen.incident().value(), request};
        return switch (idempotency.once(
                "note.write", key, keyed, NoteId.class, () -> add(actor, seen, request, people))) {
            case Once.Done<NoteId>(var note, var replayed) -> Outcome.done(reading.one(actor, seen.incident(), note));
            case Once.Mismatch<NoteId> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
            case Once.Busy<NoteId> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
        };
    }

    private NoteId add(Actor actor, Seen seen, WriteNote request, List<Stored.Addressed> people) {
        var now = now();
        var id = NoteId.next();
        notes.add(id, seen, actor.organisation(), actor.who().subject(), actor.name(), request, now);
        notes.address(id, seen.incident(), actor.organisation(), people);
        addressing.mail(actor, seen, id, people);
        audit.allowed(
                "note.write", "note", List.of(id.value()), request.readers().isEmpty() ? "own" : "message");
        outbox.put(new NoteChanged(
                seen.incident().value(), id.value(), hearing(actor.organisation(), request.readers()), 0, now));
        return id;
    }

    /** @param version the version the caller saw */
    @Transactional
    Outcome<Note> change(IncidentId id, NoteId note, ChangeNote request, int version) {
        return writing(id, note, "note.change", false, (actor, seen, whole) -> {
            var kept = whole.note();
            var tlp = request.tlp() == null ? kept.tlp() : request.tlp();
            if (tlp.looserThan(kept.tlp())) {
                return Outcome.refused(IncidentProblem.TLP_LOOSER, "A label can only become stricter.");
            }
            if (kept.version() != version || !notes.change(kept, request, tlp, now())) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the note again and repeat your change.");
            }
            return told(actor, whole, "note.change", version + 1);
        });
    }

    @Transactional
    Outcome<Note> withdraw(IncidentId id, NoteId note, WithdrawNote request) {
        return writing(
                id,
                note,
                "note.withdraw",
                true,
                (actor, seen, whole) -> notes.withdraw(note, actor.name(), request.reason(), now())
                        ? told(actor, whole, "note.withdraw", whole.note().version())
                        : Outcome.refused(IncidentProblem.NOTE_WITHDRAWN, null));
    }

    /** By whoever reads it; it is seen by whoever reads the original. */
    @Transactional
    Outcome<Note> translate(IncidentId id, NoteId note, TranslateNote request) {
        return reading(id, note, "note.translate", (actor, seen, whole) -> {
            var original = whole.words().stream().findFirst().map(Stored.Words::language);
            if (original.filter(request.language()::equals).isPresent()) {
                return Outcome.invalid("/language", "Original", "The original is in this language.");
            }
            notes.translate(
                    whole.note(), actor.organisation(), request, NoteId.next().value(), actor.name(), now());
            return told(actor, whole, "note.translate", whole.note().version());
        });
    }

    private interface Work {
        Outcome<Note> of(Actor actor, Seen seen, Stored.Whole note);
    }

    /** For who wrote it, and where it says so the coordinators of their organisation. */
    private Outcome<Note> writing(IncidentId id, NoteId note, String action, boolean coordinators, Work work) {
        return reading(id, note, action, (actor, seen, whole) -> {
            var kept = whole.note();
            boolean may = access.wrote(actor, kept.organisation(), kept.subject())
                    || coordinators && access.owns(actor, kept.organisation()) && access.keepsForAll(actor);
            if (!may) {
                audit.denied(action, "note", List.of(note.value()), "not the author");
                return Outcome.refused(IncidentProblem.ONLY_AUTHOR, null);
            }
            return work.of(actor, seen, whole);
        });
    }

    private Outcome<Note> reading(IncidentId id, NoteId note, String action, Work work) {
        return gate.seeing(access::mayWork, id, action, (actor, seen) -> {
            var whole = reading.find(actor, id, note);
            if (whole.isEmpty()) {
                return reading.missing(action, note);
            }
            if (whole.get().note().withdrawnAt() != null) {
                return Outcome.refused(IncidentProblem.NOTE_WITHDRAWN, "Write a new one.");
            }
            return work.of(actor, seen, whole.get());
        });
    }

    private Outcome<Note> told(Actor actor, Stored.Whole whole, String action, int version) {
        var note = whole.note();
        var incident = note.seen().incident();
        audit.allowed(action, "note", List.of(note.id().value()), "reader");
        outbox.put(new NoteChanged(
                incident.value(), note.id().value(), hearing(note.organisation(), whole.readers()), version, now()));
        return Outcome.done(reading.one(actor, incident, note.id()));
    }

    private static List<UUID> hearing(UUID author, List<UUID> readers) {
        return Stream.concat(Stream.of(author), readers.stream()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
