package eu.vallum.incident.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.vallum.incident.access.Representing;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what a stage says: its form with the facts as they are known, in one language. */
@Singleton
class Composing {
    private final Directory directory;

    Composing(Directory directory) {
        this.directory = directory;
    }

    /** What frames the form's answers. */
    record Around(
            Documents.New document,
            Regime regime,
            StageRule stage,
            String basis,
            @Nullable Instant dueAt) {}

    Sheet compose(Seen seen, Around around, Map<String, Facts.Kept> known) {
        var d = around.document();
        var language = d.language();
        var authority = directory.named(seen.owner());
        var zone = Zones.of(authority.memberState()).getId();
        var regime = around.regime();
        return new Sheet(
                Sheet.FORMAT,
                d.id(),
                d.number(),
                d.previous(),
                language,
                seen.exercise(),
                seen.tlp().label(),
                new Sheet.Of(
                        seen.incident().value(),
                        seen.reference(),
                        value(known, "entityName").asText(""),
                        authority.name(),
                        zone),
                new Sheet.Under(
                        regime.id(),
                        regime.version(),
                        regime.title().in(language),
                        regime.source().name() + ", " + regime.source().article()),
                new Sheet.Stage(
                        around.stage().id(),
                        d.occurrence(),
                        around.stage().label().in(language),
                        around.basis()),
                recipients(around, language),
                d.submittedAt().toString(),
                d.by() == null ? null : Representing.now() ? d.by() : authority.name(),
                around.dueAt() == null ? null : around.dueAt().toString(),
                d.late(),
                d.lateReason(),
                around.stage().asks().stream()
                        .map(asked -> field(regime, asked, value(known, asked.fact()), language, zone))
                        .toList());
    }

    private static List<String> recipients(Around around, String language) {
        return around.stage().recipients().stream()
                .map(id -> Objects.requireNonNull(around.regime().recipients().get(id))
                        .in(language))
                .toList();
    }

    private static Sheet.Field field(
            Regime regime, StageRule.Asked asked, JsonNode value, String language, String zone) {
        var fact = regime.fact(asked.fact()).orElseThrow();
        return new Sheet.Field(
                fact.id(), fact.label().in(language), value, ShownValue.of(fact, value, language, zone), asked.basis());
    }

    private static JsonNode value(Map<String, Facts.Kept> known, String fact) {
        var kept = known.get(fact);
        return kept == null ? JsonNodeFactory.instance.nullNode() : kept.value();
    }
}
