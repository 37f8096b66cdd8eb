package eu.vallum.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.regime.Regimes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Saves one fact for all who work on the incident. Saving is frequent and every version keeps who wrote it, so it is not audited beside
 * that; denials are. What somebody else saved meanwhile is joined if the changes lie apart, and never overwritten.
 */
@Singleton
class SavingFact {
    private final Gate gate;
    private final IncidentAccess access;
    private final Regimes regimes;
    private final Facts facts;
    private final KnownFacts known;
    private final Clock clock;

    SavingFact(Gate gate, IncidentAccess access, Regimes regimes, Facts facts, KnownFacts known, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.regimes = regimes;
        this.facts = facts;
        this.known = known;
        this.clock = clock;
    }

    @Transactional
    Outcome<FactView> save(IncidentId id, String fact, SaveFact request) {
        return gate.working(access::mayWork, id, "fact.save", (actor, seen) -> {
            var definition = regimes.fact(fact);
            if (definition.isEmpty()) {
                return Outcome.notFound();
            }
            var wrong = FactValues.wrong(definition.get(), request.value());
            if (wrong.isPresent()) {
                return Outcome.invalid("/value", wrong.get().code(), wrong.get().words());
            }
            return save(actor, seen, fact, request);
        });
    }

    private Outcome<FactView> save(Actor actor, Seen seen, String fact, SaveFact request) {
        var now = known.of(seen.incident()).get(fact);
        int version = now == null ? 0 : now.version();
        var stands = now == null ? JsonNodeFactory.instance.nullNode() : now.value();
        if (request.version() > version) {
            return Outcome.invalid("/version", "Unknown", "Send the version you began with.");
        }
        boolean behind = request.version() < version;
        var value = behind ? merged(seen.incident(), fact, request, stands) : Optional.of(request.value());
        if (value.isEmpty()) {
            return Outcome.refused(IncidentProblem.FACT_CHANGED, "Read it again and decide what is to stand.");
        }
        if (now != null && value.get().equals(stands)) {
            return Outcome.done(FactView.of(now, behind));
        }
        return facts.add(
                        seen.incident(),
                        seen.owner(),
                        fact,
                        version + 1,
                        value.get(),
                        actor.who().subject(),
                        actor.name(),
                        clock.instant())
                ? Outcome.done(FactView.of(
                        facts.version(seen.incident(), fact, version + 1).orElseThrow(), behind))
                : Outcome.refused(IncidentProblem.FACT_CHANGED, "Somebody saved it at the same moment; send it again.");
    }

    /** Texts can be joined; of anything else only the same value is no conflict. */
    private Optional<JsonNode> merged(IncidentId id, String fact, SaveFact request, JsonNode theirs) {
        var mine = request.value();
        if (mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        var base = known.version(id, fact, request.version());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        if (base.get().equals(mine)) {
            return Optional.of(theirs);
        }
        return mine.isTextual() && theirs.isTextual()
                ? Merging.merge(base.get().asText(""), mine.asText(), theirs.asText())
                        .map(TextNode::new)
                : Optional.empty();
    }

    @Transactional
    Outcome<History> history(IncidentId id, String fact) {
        return gate.owning(
                access::mayRead,
                id,
                "fact.history",
                (actor, seen) -> Outcome.done(new History(
                        facts.history(id, fact).stream().map(FactView::of).toList())));
    }

    /** All versions, the newest first. */
    record History(List<FactView> items) {}
}
