package eu.vallum.gateway.portal.regime;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vallum.gateway.portal.view.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of reporting duties, rule by rule. */
public record Regime(
        String id,
        int version,
        String kind,
        @JsonProperty("default") boolean byDefault,
        Wording title,
        Wording summary,
        Source source,
        Review review,
        String inForce,
        Map<String, Wording> recipients,
        List<Fact> facts,
        List<Stage> stages) {

    /** Where it is written. */
    public record Source(
            String name, String article, @Nullable String url) {}

    /** When it was last held against its source. */
    public record Review(
            String date, boolean verified, @Nullable Wording note) {}

    /** Something that a form asks for. */
    public record Fact(String id, String type, Wording label) {}

    /** A length of time: one of the three. */
    public record Length(
            @Nullable Integer hours,
            @Nullable Integer days,
            @Nullable Integer months) {}

    /** What it runs from. */
    public record Anchor(String kind, @Nullable String stage) {}

    /** A rule on days that are not worked, with who says so. */
    public record NonWorking(String rule, Source source) {}

    /** An end of its own anchor. */
    public record AtMost(Anchor anchor, Length limit) {}

    /** When a stage is due. */
    public record Rule(
            @Nullable Map<String, List<String>> when,
            @Nullable String basis,
            Anchor anchor,
            @Nullable Length limit,
            @Nullable Length target,
            @Nullable AtMost atMost,
            @Nullable NonWorking nonWorkingDay) {}

    /** A fact in a form. */
    public record Asked(
            String fact, boolean required, @Nullable String basis) {}

    /** One thing that is owed. */
    public record Stage(
            String id,
            Wording label,
            String owedBy,
            List<String> recipients,
            String basis,
            List<Rule> clocks,
            @Nullable List<Asked> form) {

        public List<Asked> asks() {
            return form == null ? List.of() : form;
        }
    }

    /** Name of a fact that one of its forms asks for. */
    public Wording fact(String id) {
        return facts.stream()
                .filter(fact -> fact.id().equals(id))
                .map(Fact::label)
                .findFirst()
                .orElse(new Wording(id, id));
    }

    /** Name of a stage, for what runs from it. */
    public Wording stage(String id) {
        return Optional.ofNullable(id).stream()
                .flatMap(wanted -> stages.stream().filter(stage -> stage.id().equals(wanted)))
                .map(Stage::label)
                .findFirst()
                .orElse(new Wording("", ""));
    }

    /** Name of a recipient. */
    public Wording recipient(String id) {
        return recipients.getOrDefault(id, new Wording(id, id));
    }
}
