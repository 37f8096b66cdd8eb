package eu.vallum.incident.guest;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.guest.Guests.Owned;
import eu.vallum.incident.intake.Secret;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Shows the owner its guests, sends a new link, and makes the code that an officer tells by telephone. */
@Singleton
class KeepingGuests {
    static final Duration CODE_LASTS = Duration.ofMinutes(15);

    private final Gate gate;
    private final IncidentAccess access;
    private final Guests guests;
    private final SendingLinks sending;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    KeepingGuests(
            Gate gate,
            IncidentAccess access,
            Guests guests,
            SendingLinks sending,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.guests = guests;
        this.sending = sending;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Guest.Guests> list(IncidentId id) {
        return gate.owning(access::mayRead, id, "guest.list", (actor, seen) -> {
            audit.allowed("guest.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new Guest.Guests(
                    guests.of(id, now()).stream().map(Owned::guest).toList()));
        });
    }

    /** Only the latest code counts, for a quarter of an hour. */
    @Transactional
    Outcome<Guest.Code> code(IncidentId id, GuestId guest) {
        return of(id, guest, "guest.code", (actor, seen, known, now) -> {
            var code = Secret.code();
            var until = now.plus(CODE_LASTS);
            if (!known.open() || !guests.code(guest, Secret.digest(guest.value(), code), until, now)) {
                return Outcome.refused(IncidentProblem.GUEST_WITHOUT_LINK, "Send it a new link first.");
            }
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.GUEST_CODE_GIVEN, now)
                            .by(actor.name())
                            .with(guest.value()),
                    now);
            audit.allowed("guest.code", "guest", List.of(guest.value()), "owner");
            return Outcome.done(new Guest.Code(code, until, known.guest().phone()));
        });
    }

    /** The link before leads nowhere from now on. */
    @Transactional
    Outcome<Guest> link(IncidentId id, GuestId guest) {
        return of(id, guest, "guest.link", (actor, seen, known, now) -> {
            if (known.over()) {
                return Outcome.refused(IncidentProblem.ALREADY_WITHDRAWN, "Share it anew.");
            }
            guests.renew(guest, now.plus(SendingLinks.LINK_LASTS));
            sending.order(
                    seen.owner(),
                    id,
                    guest,
                    known.guest().mailbox(),
                    known.guest().language());
            audit.allowed("guest.link", "guest", List.of(guest.value()), "owner");
            return Outcome.done(guests.find(id, guest, now).orElseThrow().guest());
        });
    }

    private interface Work<T> {
        Outcome<T> on(Actor actor, Seen seen, Owned guest, Instant now);
    }

    private <T> Outcome<T> of(IncidentId id, GuestId guest, String action, Work<T> work) {
        return gate.owning(access::mayWork, id, action, (actor, seen) -> {
            var now = now();
            var known = guests.find(id, guest, now).orElse(null);
            if (known == null) {
                audit.denied(action, "guest", List.of(guest.value()), "not visible");
                return Outcome.notFound();
            }
            return work.on(actor, seen, known, now);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
