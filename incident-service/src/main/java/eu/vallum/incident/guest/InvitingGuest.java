package eu.vallum.incident.guest;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.redaction.Redactions;
import eu.vallum.incident.sharing.Giving;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives an incident to an authority without accounts, under the rules for members, and sends it the mail with the link. */
@Singleton
public class InvitingGuest {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Guests guests;
    private final SendingLinks sending;
    private final Giving giving;
    private final Redactions redactions;
    private final Audit audit;
    private final Clock clock;

    InvitingGuest(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Guests guests,
            SendingLinks sending,
            Giving giving,
            Redactions redactions,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.guests = guests;
        this.sending = sending;
        this.giving = giving;
        this.redactions = redactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The guest or the refusal, kept as the answer of an idempotency key. */
    record Answer(@Nullable Guest guest, @Nullable IncidentProblem refusal) {}

    @Transactional
    public Outcome<Guest> invite(IncidentId id, InviteGuest request, @Nullable String key) {
        return gate.owning(access::mayShare, id, "guest.invite", (actor, seen) -> {
            var withheld = request.withheld();
            if (withheld != null && !Field.REDACTABLE.containsAll(withheld)) {
                return Outcome.invalid("/withheld", "NotRedactable", "Name fields that can be withheld.");
            }
            var keyed = new Object[] {id.value(), request};
            var once = idempotency.once("guest.invite", key, keyed, Answer.class, () -> judge(actor, seen, request));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private static Outcome<Guest> outcome(Answer answer) {
        var refusal = answer.refusal();
        return refusal == null ? Outcome.done(Objects.requireNonNull(answer.guest())) : Outcome.refused(refusal, null);
    }

    private Answer judge(Actor actor, Seen seen, InviteGuest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var guest = GuestId.next();
        var refusal = Stream.of(
                        giving.refusal(seen, request.tlp(), request.expiresAt(), now),
                        guests.has(seen.incident(), request.mailbox())
                                ? Optional.of(IncidentProblem.ALREADY_SHARED)
                                : Optional.<IncidentProblem>empty(),
                        giving.held(seen, List.of(guest.value())).isEmpty()
                                ? Optional.<IncidentProblem>empty()
                                : Optional.of(IncidentProblem.HELD))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            audit.denied(
                    "guest.invite",
                    "incident",
                    List.of(seen.incident().value()),
                    refusal.get().slug());
            return new Answer(null, refusal.get());
        }
        var withheld = request.withheld();
        if (withheld != null) {
            redactions.keep(seen, guest.value(), withheld, actor.name(), now);
        }
        var share = ShareId.next();
        guests.add(guest, share.value(), seen, request, actor.name(), now.plus(SendingLinks.LINK_LASTS), now);
        giving.give(actor, seen, request.terms(guest), null, () -> share, now);
        sending.order(seen.owner(), seen.incident(), guest, request.mailbox().strip(), request.language());
        audit.allowed("guest.invite", "guest", List.of(guest.value()), "owner");
        return new Answer(guests.find(seen.incident(), guest, now).orElseThrow().guest(), null);
    }
}
