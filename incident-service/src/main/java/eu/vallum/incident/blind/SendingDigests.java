package eu.vallum.incident.blind;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.blind.DigestsTaken.State;
import eu.vallum.incident.blind.Taking.Item;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes digests of values that a State keeps at home. What was sent passes through memory alone: it could be enumerated, so neither it nor a
 * fingerprint of the request is kept. Sending again costs nothing, so there is no idempotency key.
 */
@Singleton
class SendingDigests {
    private final Gate gate;
    private final IncidentAccess access;
    private final Choices choices;
    private final BlindKeys keys;
    private final BlindValues values;
    private final Taking taking;
    private final Days days;
    private final Budget budget;
    private final Audit audit;

    SendingDigests(
            Gate gate,
            IncidentAccess access,
            Choices choices,
            BlindKeys keys,
            BlindValues values,
            Taking taking,
            Days days,
            Budget budget,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.choices = choices;
        this.keys = keys;
        this.values = values;
        this.taking = taking;
        this.days = days;
        this.budget = budget;
        this.audit = audit;
    }

    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<DigestsTaken> send(IncidentId id, List<String> digests) {
        return gate.owning(access::mayWork, id, "blind.send", (actor, seen) -> {
            var refusal = refusal(actor, id);
            if (refusal != null) {
                audit.denied("blind.send", "incident", List.of(id.value()), refusal.slug());
                return Outcome.refused(refusal, advice(refusal));
            }
            values.alone();
            var byKey = digests.stream()
                    .distinct()
                    .collect(Collectors.toMap(SendingDigests::key, Function.identity(), (a, b) -> a));
            var warned = values.warned(byKey.keySet());
            var items = digests.stream()
                    .distinct()
                    .filter(digest -> !warned.contains(key(digest)))
                    .map(digest -> new Item(null, List.of(digest)))
                    .toList();
            var taken = taking.take(actor.organisation(), id, items, true);
            if (taken.items() < items.size()) {
                taking.refused(actor.organisation(), taken.wanted());
                audit.denied("blind.send", "incident", List.of(id.value()), "budget");
                return Outcome.refused(
                        IncidentProblem.BLIND_BUDGET,
                        "Of %d new values none was taken; %d are left today. Send fewer, or the rest after %s."
                                .formatted(taken.wanted(), remaining(actor), budget.ends()));
            }
            audit.allowed("blind.send", "incident", List.of(id.value()), "owner");
            return Outcome.done(answer(actor, id, digests, taken));
        });
    }

    @Transactional
    Outcome<Integer> forget(IncidentId id) {
        return gate.owning(access::mayWork, id, "blind.forget", (actor, seen) -> {
            int gone = values.forgetDigests(actor.organisation(), id);
            audit.allowed("blind.forget", "incident", List.of(id.value()), "owner");
            return Outcome.done(gone);
        });
    }

    private @Nullable IncidentProblem refusal(Actor actor, IncidentId id) {
        if (!keys.present()) {
            return IncidentProblem.BLIND_UNAVAILABLE;
        }
        if (!choices.of(actor.organisation()).enabled()) {
            return IncidentProblem.BLIND_OFF;
        }
        return values.counts(id) ? null : IncidentProblem.BLIND_EXCLUDED;
    }

    private static String advice(IncidentProblem refusal) {
        return switch (refusal) {
            case BLIND_OFF -> "A coordinator of your organisation can switch it on.";
            case BLIND_EXCLUDED -> "It or its indicators are TLP:RED, it is an exercise, or it is held from somebody.";
            default -> "Its operator has to give it a key first.";
        };
    }

    private DigestsTaken answer(Actor actor, IncidentId id, List<String> digests, Taking.Taken taken) {
        var tags = new HashMap<String, String>();
        digests.forEach(digest -> tags.computeIfAbsent(digest, it -> taking.tag(actor.organisation(), it)));
        var ids = values.ids(actor.organisation(), id, tags.values());
        return new DigestsTaken(
                digests.stream()
                        .map(digest -> {
                            var kept = ids.get(tags.getOrDefault(digest, ""));
                            return kept == null
                                    ? new DigestsTaken.Taken(State.WARNED, null)
                                    : new DigestsTaken.Taken(
                                            taken.fresh().contains(digest) ? State.NEW : State.KNOWN, kept);
                        })
                        .toList(),
                remaining(actor));
    }

    private int remaining(Actor actor) {
        return budget.left(days.of(actor.organisation(), budget.day()).taken());
    }

    /** By which warning lists know a value: the first half of its digest. */
    private static UUID key(String digest) {
        return new UUID(
                new BigInteger(digest.substring(0, 16), 16).longValue(),
                new BigInteger(digest.substring(16, 32), 16).longValue());
    }
}
