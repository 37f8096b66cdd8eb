package eu.vallum.incident.stage;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.ClockState;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.clock.Recounting;
import eu.vallum.incident.fact.FactView;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.fact.KnownFacts;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the forms of an incident's reports together: rules, deadlines, what is known and what was submitted. */
@Singleton
class Forms {
    private final Recounting recounting;
    private final Clocks clocks;
    private final KnownFacts known;
    private final Documents documents;
    private final Clock clock;

    Forms(Recounting recounting, Clocks clocks, KnownFacts known, Documents documents, Clock clock) {
        this.recounting = recounting;
        this.clocks = clocks;
        this.known = known;
        this.documents = documents;
        this.clock = clock;
    }

    /** All that entities owe, in the order of the regimes. */
    List<StageForm> of(IncidentId id) {
        var about = new About(recounting.regimes(id), clocks.of(id, clock.instant()), known.of(id), documents.of(id));
        return about.regimes().stream()
                .flatMap(regime -> regime.stages().stream()
                        .filter(stage -> stage.owedBy().equals("entity"))
                        .map(stage -> form(regime, stage, about)))
                .toList();
    }

    Optional<StageForm> find(IncidentId id, String regime, String stage) {
        return of(id).stream()
                .filter(form -> form.regime().equals(regime) && form.stage().equals(stage))
                .findFirst();
    }

    private record About(
            List<Regime> regimes,
            List<ClockView> clocks,
            Map<String, Facts.Kept> known,
            List<StageDocument> documents) {}

    private static StageForm form(Regime regime, StageRule stage, About about) {
        var own = about.clocks().stream()
                .filter(c -> c.regime().equals(regime.id()) && c.obligation().equals(stage.id()))
                .sorted(Comparator.comparingInt(ClockView::occurrence))
                .toList();
        var submitted = about.documents().stream()
                .filter(d -> d.regime().equals(regime.id()) && d.stage().equals(stage.id()))
                .toList();
        var deadline =
                own.stream().filter(c -> c.metAt() == null).findFirst().orElse(own.isEmpty() ? null : own.getLast());
        var fields = stage.asks().stream()
                .map(asked -> field(regime, stage, asked, about))
                .toList();
        return new StageForm(
                regime.id(),
                regime.title(),
                stage.id(),
                stage.label(),
                deadline == null ? stage.basis() : deadline.basis(),
                stage.recipients().stream()
                        .map(recipient ->
                                Objects.requireNonNull(regime.recipients().get(recipient)))
                        .toList(),
                stage.repeats(),
                state(stage, deadline, submitted),
                deadline,
                fields,
                fields.stream()
                        .filter(field -> field.required() && blank(field.value()))
                        .map(field -> field.fact().id())
                        .toList(),
                submitted);
    }

    private static String state(StageRule stage, @Nullable ClockView deadline, List<StageDocument> submitted) {
        if (deadline == null) {
            return submitted.isEmpty() ? "not-owed" : "submitted";
        }
        if (deadline.metAt() != null) {
            return "submitted";
        }
        if (deadline.state() == ClockState.STOPPED) {
            return "not-owed";
        }
        return deadline.state() == ClockState.NOT_STARTED ? "waiting" : "open";
    }

    private static StageForm.Field field(Regime regime, StageRule stage, StageRule.Asked asked, About about) {
        var kept = about.known().get(asked.fact());
        return new StageForm.Field(
                regime.fact(asked.fact()).orElseThrow(),
                asked.required(),
                asked.basis(),
                kept == null ? null : FactView.of(kept),
                uses(regime, stage, asked.fact(), about.regimes()));
    }

    private static List<StageForm.Use> uses(Regime regime, StageRule stage, String fact, List<Regime> all) {
        return all.stream()
                .flatMap(other -> other.stages().stream()
                        .filter(rule -> rule != stage
                                && rule.asks().stream()
                                        .anyMatch(asked -> asked.fact().equals(fact)))
                        .map(rule -> new StageForm.Use(other.id(), rule.id(), rule.label())))
                .toList();
    }

    /** "Not known yet" is an answer; nothing, blanks and an empty list are none. */
    static boolean blank(@Nullable FactView value) {
        return value == null
                || value.value().isNull()
                || (value.value().isTextual() && value.value().asText().isBlank())
                || (value.value().isArray() && value.value().isEmpty());
    }
}
