package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.forwarding.ForwardingFact.ForwardingRequested;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareId;
import eu.vallum.incident.sharing.ShareIncident;
import eu.vallum.incident.sharing.SharingIncident;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Asks the single point of contact of the owner's State to forward an incident. A request that is open is not made twice. */
@Singleton
class AskingForwarding {
    private final Gate gate;
    private final IncidentAccess access;
    private final Forwardings forwardings;
    private final SharingIncident sharing;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AskingForwarding(
            Gate gate,
            IncidentAccess access,
            Forwardings forwardings,
            SharingIncident sharing,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.forwardings = forwardings;
        this.sharing = sharing;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Forwarding> ask(IncidentId id, AskForwarding request) {
        return gate.owning(access::mayShare, id, "forwarding.ask", (actor, seen) -> {
            var home = actor.who().memberState();
            var spoc = directory.canReceive(List.of(request.spoc())).get(request.spoc());
            if (spoc == null || !"spoc".equals(spoc.kind()) || !home.equals(spoc.memberState())) {
                return Outcome.invalid("/spoc", "Unknown", "Name the single point of contact of your Member State.");
            }
            if (request.states().contains(home)) {
                return Outcome.invalid("/states", "Own", "Name other Member States than your own.");
            }
            var refusal = hand(id, request);
            return refusal.isPresent() ? new Outcome.Refused<>(refusal.get()) : ask(actor, seen, request);
        });
    }

    /** Gives the incident itself to the single point of contact, unless it has it; says what refuses that. */
    private Optional<Problem> hand(IncidentId id, AskForwarding request) {
        var terms = new ShareIncident(List.of(request.spoc()), request.tlp(), Basis.ART_23_8, request.note(), null);
        return sharing.share(id, terms, null, ShareId::next) instanceof Outcome.Refused<?>(var why)
                        && !why.code().equals(IncidentProblem.ALREADY_SHARED.slug())
                ? Optional.of(why)
                : Optional.empty();
    }

    private Outcome<Forwarding> ask(Actor actor, Seen seen, AskForwarding request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = ForwardingId.next();
        if (!forwardings.ask(
                id,
                seen.incident(),
                seen.owner(),
                request.spoc(),
                new TreeSet<>(request.states()),
                request.note(),
                now,
                actor.name())) {
            return Outcome.refused(
                    IncidentProblem.ALREADY_ASKED, "Wait for the answer, or take the incident back from it first.");
        }
        tell(actor, seen, request, id, now);
        return Outcome.done(Stored.named(List.of(Objects.requireNonNull(forwardings.find(id))), directory)
                .getFirst());
    }

    private void tell(Actor actor, Seen seen, AskForwarding request, ForwardingId id, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), EntryKind.FORWARDING_REQUESTED, now)
                        .by(actor.name())
                        .with(request.spoc())
                        .about(String.join(", ", new TreeSet<>(request.states()))),
                now);
        audit.allowed("forwarding.ask", "forwarding", List.of(id.value()), Basis.ART_23_8.text());
        outbox.put(new ForwardingRequested(
                seen.incident().value(), id.value(), seen.owner(), request.spoc(), seen.version(), now));
    }
}
