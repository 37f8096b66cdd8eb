package eu.vallum.incident.blind;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.blind.Choices.Choice;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows an organisation how it stands with blind correlation, and has its coordinators switch it. Leaving ends all matches at once. */
@Singleton
class Choosing {
    private final Gate gate;
    private final IncidentAccess access;
    private final Choices choices;
    private final BlindKeys keys;
    private final BlindValues values;
    private final Days days;
    private final Budget budget;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Choosing(
            Gate gate,
            IncidentAccess access,
            Choices choices,
            BlindKeys keys,
            BlindValues values,
            Days days,
            Budget budget,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.choices = choices;
        this.keys = keys;
        this.values = values;
        this.days = days;
        this.budget = budget;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<BlindState> read() {
        return gate.with(access::mayWork, "blind.read", actor -> {
            audit.allowed("blind.read", "organisation", List.of(actor.organisation()), "own");
            return Outcome.done(state(actor));
        });
    }

    /** @param version the version the caller saw; 0 before the first decision */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    Outcome<BlindState> change(boolean enabled, int version) {
        return gate.with(access::mayArrange, "blind.change", actor -> {
            var by = actor.organisation();
            if (enabled && !keys.present()) {
                audit.denied("blind.change", "organisation", List.of(by), "no key");
                return Outcome.refused(IncidentProblem.BLIND_UNAVAILABLE, "Its operator has to give it a key first.");
            }
            var last = choices.of(by);
            var now = clock.instant();
            if (last.version() != version
                    || last.enabled() != enabled && !choices.add(by, version, enabled, actor.name(), now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read how it stands now and repeat your change.");
            }
            audit.allowed("blind.change", "organisation", List.of(by), enabled ? "on" : "off");
            if (last.enabled() != enabled) {
                outbox.put(new BlindChoiceChanged(by, by, version + 1, now));
            }
            return Outcome.done(state(actor));
        });
    }

    private BlindState state(Actor actor) {
        var by = actor.organisation();
        Choice last = choices.of(by);
        int used = days.of(by, budget.day()).taken();
        return new BlindState(
                keys.present(),
                last.enabled(),
                last.version(),
                choices.history(by),
                new BlindState.Budget(budget.daily(), used, budget.left(used), budget.ends()),
                values.count(by, keys.present() ? keys.all().getFirst().id() : ""),
                days.named(days.told(by)));
    }
}
