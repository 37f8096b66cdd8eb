package eu.vallum.incident.note;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.roster.KnownRosters;
import eu.vallum.platform.grant.Grants;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a note may go to. The owner writes to whoever has the incident from it, a recipient to the owner. Persons are colleagues, or people of
 * a reading organisation who wrote about the incident before: nobody can ask here who works elsewhere.
 */
@Singleton
class Addressing {
    private static final Set<String> WORKERS = Set.of("coordinator", "officer", "agency");
    private final IncidentAccess access;
    private final Notes notes;
    private final Grants grants;
    private final KnownRosters rosters;
    private final Posting posting;

    Addressing(IncidentAccess access, Notes notes, Grants grants, KnownRosters rosters, Posting posting) {
        this.access = access;
        this.notes = notes;
        this.grants = grants;
        this.rosters = rosters;
        this.posting = posting;
    }

    /** The persons of the note, or what is wrong with whom it is for. */
    Outcome<List<Stored.Addressed>> judge(Actor actor, Seen seen, WriteNote note) {
        boolean owns = access.owns(actor, seen.owner());
        var holders = owns ? notes.holders(seen.incident(), note.readers()) : Set.<UUID>of();
        for (var reader : note.readers()) {
            if (reader.equals(actor.organisation())) {
                return Outcome.invalid("/to", "Own", "Your own organisation reads it anyway.");
            }
            if (!owns && !reader.equals(seen.owner())) {
                return Outcome.invalid("/to", "Owner", "Only the owner of the incident can be written to.");
            }
            if (owns && !holders.contains(reader)) {
                return Outcome.refused(IncidentProblem.NOT_SHARED_WITH, "Share the incident with it first.");
            }
        }
        return persons(actor, seen, note);
    }

    private Outcome<List<Stored.Addressed>> persons(Actor actor, Seen seen, WriteNote note) {
        boolean red = note.tlp() == Tlp.RED;
        if (!red && !note.named().isEmpty()) {
            return Outcome.invalid("/persons", "Label", "Persons are named under RED alone.");
        }
        if (red
                && note.readers().stream()
                        .anyMatch(reader -> note.named().stream()
                                .noneMatch(person -> person.organisation().equals(reader)))) {
            return Outcome.invalid("/persons", "Red", "Under RED name somebody of each organisation it is sent to.");
        }
        var known = new ArrayList<Stored.Addressed>();
        var seenBefore = new HashSet<String>();
        for (var person : all(note)) {
            if (!seenBefore.add(person.organisation() + " " + person.subject())) {
                continue;
            }
            boolean named = holds(note.named(), person);
            boolean mentioned = holds(note.mentioned(), person);
            var at = named ? "/persons" : "/mentions";
            if (red && !named) {
                return Outcome.invalid("/mentions", "Red", "Under RED mention only who is named.");
            }
            var name = name(actor, seen.incident(), note, person);
            if (name == null) {
                return Outcome.invalid(
                        at, "NotAReader", "Name colleagues, or people of its readers who wrote about the incident.");
            }
            known.add(new Stored.Addressed(
                    new NotePerson(person.organisation(), person.subject(), name), named, mentioned));
        }
        return Outcome.done(known);
    }

    private static List<NotePerson> all(WriteNote note) {
        var all = new ArrayList<>(note.named());
        all.addAll(note.mentioned());
        return all;
    }

    private static boolean holds(List<NotePerson> people, NotePerson person) {
        return people.stream().anyMatch(one -> one.is(person.organisation(), person.subject()));
    }

    /** How they are called; null for whom it can't be for. */
    private @Nullable String name(Actor actor, IncidentId incident, WriteNote note, NotePerson person) {
        if (person.organisation().equals(actor.organisation())) {
            return grants.roles(actor.organisation(), person.subject()).stream().anyMatch(WORKERS::contains)
                    ? person.name()
                    : null;
        }
        return note.readers().contains(person.organisation())
                ? notes.wrote(incident, person.organisation(), person.subject()).orElse(null)
                : null;
    }

    /** To colleagues who are on the roster, as it knows their mailboxes: the reference and where to read it, never what it says. */
    void mail(Actor actor, Seen seen, NoteId note, List<Stored.Addressed> people) {
        UUID own = actor.organisation();
        for (var one : people) {
            var person = one.person();
            if (!one.mentioned()
                    || !person.organisation().equals(own)
                    || person.subject().equals(actor.who().subject())) {
                continue;
            }
            rosters.person(own, person.subject())
                    .ifPresent(on -> posting.order(new Letter(
                            "mention",
                            on.mailbox(),
                            on.language(),
                            own,
                            note.value(),
                            Map.of(
                                    "reference",
                                    seen.reference(),
                                    "incident",
                                    seen.incident().value().toString()))));
        }
    }
}
