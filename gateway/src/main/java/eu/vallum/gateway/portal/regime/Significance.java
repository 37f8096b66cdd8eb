package eu.vallum.gateway.portal.regime;

import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an incident is significant: the rules, and what answers come to. */
public final class Significance {
    private Significance() {}

    /** A kind of entity. */
    public record Provider(String id, Wording label) {}

    /** Something that is asked. */
    public record Question(
            String id,
            String type,
            @Nullable String unit,
            Wording label,
            @Nullable Wording hint) {
        public boolean number() {
            return "number".equals(type);
        }
    }

    /** The regulation. */
    public record Law(Regime.Source source, List<Provider> providers, List<Question> questions) {}

    /** A criterion and what is known of it. */
    public record Reason(String article, Wording label, String verdict) {}

    /** The result so far. */
    public record Judgement(String outcome, List<Reason> reasons, List<Question> ask) {
        public List<Reason> holding() {
            return reasons.stream()
                    .filter(reason -> "holds".equals(reason.verdict()))
                    .toList();
        }
    }

    /** An incident that may be the same one again. */
    public record Recurrence(UUID id, String reference, String title, Instant awareAt) {}

    /** What recurred. */
    public record Recurring(String cause, int count, List<Recurrence> items) {}
}
