package eu.vallum.incident.stage;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Circumstances;
import eu.vallum.incident.clock.Moments;
import eu.vallum.incident.clock.Moments.Said;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Fact;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.report.Updating;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from a submission: the incident takes over what the report says of it, and the deadlines are reckoned anew. */
@Singleton
class Consequences {
    private static final Set<Fact.Type> CODED = Set.of(Fact.Type.ANSWER, Fact.Type.CHOICE);
    private final Updating updating;
    private final Circumstances circumstances;
    private final Moments moments;
    private final Recounting recounting;

    Consequences(Updating updating, Circumstances circumstances, Moments moments, Recounting recounting) {
        this.updating = updating;
        this.circumstances = circumstances;
        this.moments = moments;
        this.recounting = recounting;
    }

    void of(Actor actor, Seen seen, Regime regime, StageRule stage, Map<String, Facts.Kept> known, Instant now) {
        var said = said(stage, known);
        updating.update(seen.incident(), said);
        var decisive = new HashMap<String, String>();
        var decides = recounting.regimes(seen.incident()).stream()
                .flatMap(falls -> falls.decisive().stream())
                .collect(Collectors.toSet());
        said.forEach((id, value) -> regime.fact(id)
                .filter(fact -> decides.contains(id) && CODED.contains(fact.type()) && value.isTextual())
                .ifPresent(fact -> decisive.put(id, value.asText())));
        circumstances.set(seen.incident(), decisive);
        moments.add(
                seen.incident(),
                seen.owner(),
                new Said(
                        UuidV7.next(),
                        AnchorKind.SUBMISSION,
                        regime.id(),
                        stage.id(),
                        now,
                        null,
                        null,
                        null,
                        actor.name(),
                        now,
                        null));
        moments.effects(seen.incident(), recounting.recount(seen.incident(), now));
    }

    private static Map<String, JsonNode> said(StageRule stage, Map<String, Facts.Kept> known) {
        var said = new HashMap<String, JsonNode>();
        for (var asked : stage.asks()) {
            var kept = known.get(asked.fact());
            if (kept != null && !kept.value().isNull()) {
                said.put(asked.fact(), kept.value());
            }
        }
        return said;
    }
}
