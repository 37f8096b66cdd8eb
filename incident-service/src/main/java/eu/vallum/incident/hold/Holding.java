package eu.vallum.incident.hold;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Delays passing an incident on, or refuses it. The owner holds for everybody; a single point of contact, while it is asked to forward, for
 * its own forwarding. Whoever it is held from learns nothing of it.
 */
@Singleton
class Holding {
    /** What is strictly necessary is looked at again before this. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Gate gate;
    private final IncidentAccess access;
    private final Holds holds;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final UUID agency;

    Holding(
            Gate gate,
            IncidentAccess access,
            Holds holds,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.agency") UUID agency) {
        this.gate = gate;
        this.access = access;
        this.holds = holds;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.agency = agency;
    }

    /** What a decision does to a hold. */
    private record Decision(
            HoldState from,
            HoldState to,
            String what,
            EntryKind kind,
            String note,
            @Nullable Instant reviewAt) {}

    @Transactional
    Outcome<Hold.All> list(IncidentId id) {
        return gate.seeing(access::mayRead, id, "hold.list", (actor, seen) -> {
            audit.allowed("hold.list", "incident", List.of(id.value()), "party");
            return Outcome.done(new Hold.All(shown(actor, id)));
        });
    }

    @Transactional
    Outcome<Hold> place(IncidentId id, PlaceHold request) {
        return gate.seeing(access::mayShare, id, "hold.place", (actor, seen) -> {
            boolean owns = access.owns(actor, seen.owner());
            if (!owns && !access.asked(actor, holds.asked(id, actor.organisation()))) {
                audit.denied("hold.place", "incident", List.of(id.value()), "not asked");
                return Outcome.refused(IncidentProblem.ONLY_OWNER, null);
            }
            var now = now();
            var wrong = wrong(seen, request, now);
            if (wrong != null) {
                return wrong;
            }
            var hold = HoldId.next();
            holds.place(hold, seen, actor.organisation(), request, agency, actor.name(), now);
            tell(
                    actor,
                    seen,
                    hold,
                    EntryKind.DISSEMINATION_HELD,
                    request.ground().basis(),
                    request.explanation(),
                    now);
            audit.allowed(
                    "hold.place",
                    "hold",
                    List.of(hold.value()),
                    request.ground().basis());
            return Outcome.done(shown(actor, id, hold));
        });
    }

    @Transactional
    Outcome<Hold> review(IncidentId id, HoldId hold, ReviewHold request) {
        return gate.seeing(access::mayShare, id, "hold.decide", (actor, seen) -> {
            var late = late(request.reviewAt(), clock.instant());
            return late != null
                    ? late
                    : decide(
                            actor,
                            seen,
                            hold,
                            new Decision(
                                    HoldState.HELD,
                                    HoldState.HELD,
                                    "reviewed",
                                    EntryKind.HOLD_REVIEWED,
                                    request.note(),
                                    request.reviewAt()));
        });
    }

    @Transactional
    Outcome<Hold> refuse(IncidentId id, HoldId hold, EndHold request) {
        return gate.seeing(
                access::mayShare,
                id,
                "hold.decide",
                (actor, seen) -> decide(
                        actor,
                        seen,
                        hold,
                        new Decision(
                                HoldState.HELD,
                                HoldState.REFUSED,
                                "refused",
                                EntryKind.DISSEMINATION_REFUSED,
                                request.note(),
                                null)));
    }

    @Transactional
    Outcome<Hold> lift(IncidentId id, HoldId hold, EndHold request) {
        return gate.seeing(access::mayShare, id, "hold.lift", (actor, seen) -> {
            var found = holds.find(id, hold);
            var from = found == null || found.state() == HoldState.HELD ? HoldState.HELD : HoldState.REFUSED;
            return decide(
                    actor,
                    seen,
                    hold,
                    new Decision(from, HoldState.LIFTED, "lifted", EntryKind.HOLD_LIFTED, request.note(), null));
        });
    }

    private Outcome<Hold> decide(Actor actor, Seen seen, HoldId id, Decision to) {
        var found = holds.find(seen.incident(), id);
        if (found == null || !(access.owns(actor, found.owner()) || access.addressed(actor, found.holder()))) {
            audit.denied("hold.decide", "hold", List.of(id.value()), "not visible");
            return Outcome.notFound();
        }
        if (!access.addressed(actor, found.holder())) {
            audit.denied("hold.decide", "hold", List.of(id.value()), "not the holder");
            return Outcome.refused(IncidentProblem.ONLY_HOLDER, null);
        }
        var now = now();
        if (!holds.decide(
                id, seen, found.holder(), to.from(), to.to(), to.what(), actor.name(), to.note(), to.reviewAt(), now)) {
            return Outcome.refused(IncidentProblem.HOLD_OVER, "Read how it stands now.");
        }
        tell(actor, seen, id, to.kind(), found.ground().basis(), to.note(), now);
        audit.allowed("hold.decide", "hold", List.of(id.value()), to.what());
        return Outcome.done(shown(actor, seen.incident(), id));
    }

    private @Nullable Outcome<Hold> wrong(Seen seen, PlaceHold request, Instant now) {
        var recipients = request.recipients();
        if (request.ground().specific() && recipients == null) {
            return Outcome.invalid("/recipients", "Specific", "This ground lies with recipients: name them.");
        }
        if (recipients != null
                && (recipients.contains(agency)
                        || recipients.contains(seen.owner())
                        || directory.canReceive(recipients).size()
                                != recipients.stream().distinct().count())) {
            return Outcome.invalid(
                    "/recipients",
                    "Unknown",
                    "Name authorities other than the owner; the Union's agency is told anyway.");
        }
        return late(request.reviewAt(), now);
    }

    private static @Nullable Outcome<Hold> late(Instant reviewAt, Instant now) {
        return reviewAt.isAfter(now) && !reviewAt.isAfter(now.plus(LONGEST))
                ? null
                : Outcome.invalid("/reviewAt", "Range", "Look at it again within thirty days.");
    }

    private void tell(Actor actor, Seen seen, HoldId hold, EntryKind kind, String basis, String note, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .with(actor.organisation())
                        .about(basis)
                        .saying(note),
                now);
        outbox.put(new HoldChanged(
                seen.incident().value(), hold.value(), seen.owner(), actor.organisation(), seen.version(), now));
    }

    private List<Hold> shown(Actor actor, IncidentId id) {
        var mine = holds.of(id).stream()
                .filter(row -> access.owns(actor, row.owner()) || access.addressed(actor, row.holder()))
                .toList();
        return Stored.named(mine, mine.isEmpty() ? Map.of() : holds.steps(id), directory, clock.instant());
    }

    private Hold shown(Actor actor, IncidentId id, HoldId hold) {
        return shown(actor, id).stream()
                .filter(one -> one.id().equals(hold))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
