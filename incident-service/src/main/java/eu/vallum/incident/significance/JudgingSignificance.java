package eu.vallum.incident.significance;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the regulation to answers. Pure: nothing is kept, and the same answers always give the same judgement. */
@Singleton
class JudgingSignificance {
    private final Law law = Law.read("2024-2690.v2.yaml");

    JudgingSignificance() {}

    Law law() {
        return law;
    }

    Outcome<Judgement> judge(String provider, Map<String, JsonNode> answers) {
        if (law.providers().stream().noneMatch(known -> known.id().equals(provider))) {
            return Outcome.invalid("/provider", "Enum", "Choose one of the providers of the regulation.");
        }
        for (var answer : answers.entrySet()) {
            var question = question(answer.getKey());
            if (question.isEmpty() || !Answers.fits(question.get().type(), answer.getValue())) {
                return Outcome.invalid("/answers", "Unknown", "An answer fits no question of the regulation.");
            }
        }
        return Outcome.done(judge(provider, new Answers(answers)));
    }

    private Judgement judge(String provider, Answers answers) {
        var excluded = law.excluded().rule().judge(answers);
        if (excluded == Verdict.HOLDS) {
            return judgement(
                    Judgement.Outcome.NOT_SIGNIFICANT, List.of(reason(law.excluded(), Verdict.HOLDS)), List.of());
        }
        var reasons = law.criteria().stream()
                .filter(criterion -> criterion.concerns(provider))
                .map(criterion -> reason(criterion, criterion.rule().judge(answers)))
                .sorted(Comparator.comparing(reason -> reason.verdict() != Verdict.HOLDS))
                .toList();
        boolean holds = reasons.stream().anyMatch(reason -> reason.verdict() == Verdict.HOLDS);
        if (holds && excluded == Verdict.FAILS) {
            return judgement(Judgement.Outcome.SIGNIFICANT, reasons, List.of());
        }
        if (reasons.stream().allMatch(reason -> reason.verdict() == Verdict.FAILS)) {
            return judgement(Judgement.Outcome.NOT_SIGNIFICANT, reasons, List.of());
        }
        return judgement(Judgement.Outcome.OPEN, reasons, ask(provider, answers, holds));
    }

    /** Once a criterion holds, only the exclusion can decide otherwise. */
    private List<Law.Question> ask(String provider, Answers answers, boolean holds) {
        var exclusion = law.excluded().rule().ask(answers);
        var ids = new LinkedHashSet<String>();
        exclusion.ifPresent(ids::add);
        if (!holds) {
            law.criteria().stream()
                    .filter(criterion -> criterion.concerns(provider))
                    .sorted(Comparator.comparing(
                            criterion -> criterion.providers().isEmpty()))
                    .flatMap(criterion -> criterion.rule().ask(answers).stream())
                    .forEach(ids::add);
        }
        return ids.stream().map(id -> question(id).orElseThrow()).toList();
    }

    private Judgement judgement(Judgement.Outcome outcome, List<Judgement.Reason> reasons, List<Law.Question> ask) {
        return new Judgement(law.source(), law.version(), outcome, reasons, ask);
    }

    private static Judgement.Reason reason(Law.Criterion criterion, Verdict verdict) {
        return new Judgement.Reason(criterion.article(), criterion.label(), verdict);
    }

    private Optional<Law.Question> question(String id) {
        return law.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
