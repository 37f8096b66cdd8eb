package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.redaction.Redactions;
import eu.vallum.incident.sharing.Share.Terms;
import eu.vallum.incident.sharing.ShareFact.IncidentShared;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives an incident to other authorities: all of those named, or none. */
@Singleton
public class SharingIncident {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Shares shares;
    private final Redactions redactions;
    private final Directory directory;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final UUID agency;

    SharingIncident(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Shares shares,
            Redactions redactions,
            Directory directory,
            Clocks clocks,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.agency") UUID agency) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.shares = shares;
        this.redactions = redactions;
        this.directory = directory;
        this.clocks = clocks;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.agency = agency;
    }

    /** Shares or refusal; kept as the answer of an idempotency key, so that a refusal is replayed as well. */
    record Answer(
            @Nullable List<ShareView> shares, @Nullable IncidentProblem refusal) {}

    /** Shares under new ids. */
    @Transactional
    Outcome<ShareView.Shares> share(IncidentId id, ShareIncident request, @Nullable String key) {
        return share(id, request, key, ShareId::next);
    }

    /** Shares under ids from a source of the caller's. */
    @Transactional
    public Outcome<ShareView.Shares> share(
            IncidentId id, ShareIncident request, @Nullable String key, Supplier<ShareId> ids) {
        return gate.owning(access::mayShare, id, "incident.share", (actor, seen) -> {
            if (request.withheld() != null && !Field.REDACTABLE.containsAll(request.withheld())) {
                return Outcome.invalid("/withheld", "NotRedactable", "Name fields that can be withheld.");
            }
            var keyed = new Object[] {id.value(), request};
            var once = idempotency.once(
                    "incident.share", key, keyed, Answer.class, () -> judgeAndShare(actor, seen, request, ids));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private static Outcome<ShareView.Shares> outcome(Answer answer) {
        var refusal = answer.refusal();
        return refusal != null
                ? Outcome.refused(refusal, null)
                : Outcome.done(new ShareView.Shares(Objects.requireNonNull(answer.shares())));
    }

    private Answer judgeAndShare(Actor actor, Seen seen, ShareIncident request, Supplier<ShareId> ids) {
        var now = clock.instant();
        var recipients = List.copyOf(new LinkedHashSet<>(request.recipients()));
        var known = directory.canReceive(recipients);
        var have = shares.recipients(seen.incident());
        var refusal = Stream.concat(
                        Stream.of(SharingRules.label(request.tlp(), seen.tlp()), expiry(request, now)),
                        recipients.stream()
                                .map(id -> SharingRules.recipient(
                                        known.containsKey(id) && !id.equals(seen.owner()), have.contains(id))))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            audit.denied(
                    "incident.share",
                    "incident",
                    List.of(seen.incident().value()),
                    refusal.get().slug());
            return new Answer(null, refusal.get());
        }
        return new Answer(give(actor, seen, request, recipients, known, ids, now), null);
    }

    private static Optional<IncidentProblem> expiry(ShareIncident request, Instant now) {
        var ends = request.expiresAt();
        return ends != null && !ends.isAfter(now) ? Optional.of(IncidentProblem.EXPIRY_IN_PAST) : Optional.empty();
    }

    private List<ShareView> give(
            Actor actor,
            Seen seen,
            ShareIncident request,
            List<UUID> recipients,
            Map<UUID, Organisation> known,
            Supplier<ShareId> ids,
            Instant now) {
        var given = new ArrayList<Share>();
        for (var recipient : recipients) {
            var withheld = request.withheld();
            if (withheld != null) {
                redactions.keep(seen, recipient, withheld, actor.name(), now);
            }
            var share = Share.give(
                    ids.get(),
                    new Terms(
                            seen.incident(),
                            seen.owner(),
                            seen.reference(),
                            recipient,
                            whole(request),
                            actor.name(),
                            now));
            shares.persist(share);
            given.add(share);
        }
        shares.flush();
        timeline.add(
                recipients.stream()
                        .map(recipient -> NewEntry.internal(seen.incident(), seen.owner(), EntryKind.SHARED, now)
                                .by(actor.name())
                                .with(recipient)
                                .about(request.tlp().label()))
                        .toList(),
                now);
        if (shares.everyoneAffectedIsInformed(seen.incident(), agency)) {
            clocks.meet(seen.incident(), "inform-affected", now);
        }
        audit.allowed(
                "incident.share",
                "share",
                given.stream().map(share -> share.id().value()).toList(),
                request.basis().text());
        outbox.put(given.stream()
                .map(share -> new IncidentShared(
                        seen.incident().value(),
                        share.id().value(),
                        seen.owner(),
                        share.recipient(),
                        seen.version(),
                        now))
                .toList());
        var ours = given.stream().map(share -> share.id().value()).collect(Collectors.toSet());
        return shares.of(seen.incident()).stream()
                .filter(owned -> ours.contains(owned.view().id()))
                .map(owned -> owned.view().naming(Objects.requireNonNull(known.get(owned.recipient()))))
                .toList();
    }

    private static ShareIncident whole(ShareIncident r) {
        var ends = r.expiresAt();
        return ends == null
                ? r
                : new ShareIncident(
                        r.recipients(),
                        r.tlp(),
                        r.basis(),
                        r.scopeNote(),
                        ends.truncatedTo(ChronoUnit.MICROS),
                        r.withheld());
    }
}
