package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.redaction.Redactions;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Naming naming;
    private final Giving giving;
    private final Audit audit;
    private final Clock clock;

    SharingIncident(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Shares shares,
            Redactions redactions,
            Directory directory,
            Naming naming,
            Giving giving,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.shares = shares;
        this.redactions = redactions;
        this.directory = directory;
        this.naming = naming;
        this.giving = giving;
        this.audit = audit;
        this.clock = clock;
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
            if (request.persons() != null && request.tlp() != Tlp.RED) {
                return Outcome.invalid("/persons", "OnlyUnderRed", "Name persons under TLP:RED only.");
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
        boolean named = request.persons() != null;
        var have = named ? shares.holders(seen.incident()) : shares.recipients(seen.incident());
        var held = giving.held(seen, recipients);
        var refusal = Stream.of(
                        giving.refusal(seen, request.tlp(), named, request.expiresAt(), now).stream(),
                        recipients.stream()
                                .flatMap(id -> SharingRules.recipient(
                                        known.containsKey(id) && !id.equals(seen.owner()), have.contains(id))
                                        .stream()),
                        naming.refusal(recipients, request.persons()).stream(),
                        held.stream().map(id -> IncidentProblem.HELD))
                .flatMap(why -> why)
                .findFirst();
        if (refusal.isPresent()) {
            audit.denied(
                    "incident.share",
                    "incident",
                    List.of(seen.incident().value()),
                    refusal.get().slug());
            return new Answer(null, refusal.get());
        }
        var withheld = request.withheld();
        if (withheld != null) {
            recipients.forEach(recipient -> redactions.keep(seen, recipient, withheld, actor.name(), now));
        }
        var ours = giving.give(actor, seen, request.to(recipients), null, ids, now);
        var views = shares.of(seen.incident()).stream()
                .filter(owned -> ours.contains(owned.view().id()))
                .map(owned -> owned.view().naming(Objects.requireNonNull(known.get(owned.recipient()))))
                .toList();
        return new Answer(views, null);
    }
}
