package eu.vallum.incident.guest;

import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.guest.GuestFact.GuestEntered;
import eu.vallum.incident.guest.GuestFact.GuestLocked;
import eu.vallum.incident.guest.Guests.Knocking;
import eu.vallum.incident.intake.Secret;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Lets a guest in who has the link from the mail and the code from the telephone, once. A link that is unknown, used, locked or over, one
 * for which no code was told, and a wrong code all get the same answer. As the job {@code guest}.
 */
@Singleton
class LettingIn {
    static final Duration SESSION_LASTS = Duration.ofHours(4);
    private static final int MOST_TRIES = 3;

    /** What the guest reads and answers with, until then. */
    record Session(String session, Instant expiresAt, String language) {}

    private final Guests guests;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    LettingIn(Guests guests, Directory directory, Timeline timeline, Audit audit, Outbox outbox, Clock clock) {
        this.guests = guests;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Session> enter(String link, String code) {
        var now = now();
        var guest = guests.knock(Secret.digest(link), now);
        if (guest == null) {
            audit.denied("guest.enter", "guest", List.of(), "no such link, or no code for it");
            return refused();
        }
        if (!guests.enter(guest.id(), Secret.digest(guest.id().value(), code), now)) {
            audit.denied("guest.enter", "guest", List.of(guest.id().value()), "code");
            if (guests.wrong(guest.id(), MOST_TRIES, now)) {
                tell(guest, EntryKind.GUEST_LOCKED, now);
                outbox.put(new GuestLocked(
                        guest.incident().value(), guest.id().value(), guest.owner(), List.of(guest.owner()), 0, now));
            }
            return refused();
        }
        var session = Secret.next();
        var until = now.plus(SESSION_LASTS);
        guests.begin(
                Secret.digest(session), guest, directory.named(guest.owner()).memberState(), now, until);
        tell(guest, EntryKind.GUEST_ENTERED, now);
        outbox.put(new GuestEntered(
                guest.incident().value(), guest.id().value(), guest.owner(), List.of(guest.owner()), 0, now));
        audit.allowed("guest.enter", "guest", List.of(guest.id().value()), "link and code");
        return Outcome.done(new Session(session, until, guest.language()));
    }

    /** Who came in with this. */
    @Transactional
    Optional<Guests.Inside> inside(String session) {
        var inside = guests.inside(Secret.digest(session), now());
        if (inside == null) {
            audit.denied("guest.read", "guest", List.of(), "unknown or ended session");
        }
        return Optional.ofNullable(inside);
    }

    @Transactional
    void leave(String session) {
        guests.leave(Secret.digest(session));
    }

    private static Outcome<Session> refused() {
        return Outcome.refused(
                IncidentProblem.GUEST_NOT_LET_IN,
                "Ask the authority that wrote to you for the code, by telephone, or for a new link.");
    }

    private void tell(Knocking guest, EntryKind kind, Instant now) {
        timeline.add(
                NewEntry.internal(guest.incident(), guest.owner(), kind, now)
                        .with(guest.id().value()),
                now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
