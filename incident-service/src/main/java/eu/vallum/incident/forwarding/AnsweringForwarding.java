package eu.vallum.incident.forwarding;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.forwarding.ForwardingFact.ForwardingRefused;
import eu.vallum.incident.forwarding.ForwardingFact.IncidentForwarded;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.GivingForOwner;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the single point of contact does with a request: forwards the incident to all whom it names, or says why not. Once. */
@Singleton
class AnsweringForwarding {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final Forwardings forwardings;
    private final GivingForOwner giving;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringForwarding(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            Forwardings forwardings,
            GivingForOwner giving,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.forwardings = forwardings;
        this.giving = giving;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Work on an open request, with the incident as the single point of contact sees it. */
    private interface Work {
        Outcome<Forwarding> on(Actor actor, Seen seen, Stored request);
    }

    @Transactional
    Outcome<Forwarding> forward(ForwardingId id, ForwardIncident answer) {
        return open(id, "forwarding.forward", (actor, seen, request) -> {
            var recipients = List.copyOf(new LinkedHashSet<>(answer.recipients()));
            var refusal = judge(actor, seen, request, recipients, answer);
            if (refusal.isPresent()) {
                audit.denied(
                        "forwarding.forward",
                        "forwarding",
                        List.of(id.value()),
                        refusal.get().slug());
                return Outcome.refused(refusal.get(), null);
            }
            var now = now();
            for (var recipient : recipients) {
                giving.give(seen, recipient, answer.tlp(), Basis.ART_23_8, answer.scopeNote(), actor.name(), now);
            }
            giving.meetDuty(seen, now);
            timeline.add(entry(actor, seen, EntryKind.INCIDENT_FORWARDED, now).about(states(recipients)), now);
            forwardings.answer(id, ForwardingState.FORWARDED, null, recipients, now, actor.name());
            audit.allowed("forwarding.forward", "forwarding", List.of(id.value()), Basis.ART_23_8.text());
            outbox.put(new IncidentForwarded(
                    seen.incident().value(), id.value(), seen.owner(), actor.organisation(), seen.version(), now));
            return Outcome.done(shown(id));
        });
    }

    @Transactional
    Outcome<Forwarding> refuse(ForwardingId id, String reason) {
        return open(id, "forwarding.refuse", (actor, seen, request) -> {
            var now = now();
            timeline.add(entry(actor, seen, EntryKind.FORWARDING_REFUSED, now).saying(reason), now);
            forwardings.answer(id, ForwardingState.REFUSED, reason, List.of(), now, actor.name());
            audit.allowed("forwarding.refuse", "forwarding", List.of(id.value()), Basis.ART_23_8.text());
            outbox.put(new ForwardingRefused(
                    seen.incident().value(), id.value(), seen.owner(), actor.organisation(), seen.version(), now));
            return Outcome.done(shown(id));
        });
    }

    private Outcome<Forwarding> open(ForwardingId id, String action, Work work) {
        return gate.with(access::mayShare, action, actor -> {
            var request = forwardings.lock(id);
            var asked = request == null ? forwardings.find(id) : request;
            if (asked == null || !access.addressed(actor, asked.spoc())) {
                audit.denied(action, "forwarding", List.of(id.value()), "not asked");
                return Outcome.notFound();
            }
            var seen = finding.incident(actor, asked.incident(), action);
            if (seen.isEmpty()) {
                return Outcome.notFound();
            }
            return asked.state() == ForwardingState.OPEN
                    ? work.on(actor, seen.get(), asked)
                    : Outcome.refused(IncidentProblem.REQUEST_OVER, "Read what came of it.");
        });
    }

    private Optional<IncidentProblem> judge(
            Actor actor, Seen seen, Stored request, List<UUID> recipients, ForwardIncident answer) {
        var label = giving.label(answer.tlp(), seen);
        if (label.isPresent()) {
            return label;
        }
        if (giving.held(seen, recipients)) {
            return Optional.of(IncidentProblem.HELD);
        }
        var known = directory.canReceive(recipients);
        var holders = forwardings.holders(seen.incident(), actor.organisation());
        for (var id : recipients) {
            var recipient = known.get(id);
            if (recipient == null || !request.states().contains(recipient.memberState())) {
                return Optional.of(IncidentProblem.UNKNOWN_RECIPIENT);
            }
            if (holders.contains(id)) {
                return Optional.of(IncidentProblem.ALREADY_SHARED);
            }
        }
        return Optional.empty();
    }

    private String states(List<UUID> recipients) {
        return directory.named(recipients.stream()).values().stream()
                .map(Organisation::memberState)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private NewEntry entry(Actor actor, Seen seen, EntryKind kind, Instant now) {
        return NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                .by(actor.name())
                .with(actor.organisation());
    }

    private Forwarding shown(ForwardingId id) {
        return Stored.named(List.of(Objects.requireNonNull(forwardings.find(id))), directory)
                .getFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
