package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.view.Organisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would see what, by the same rules as sharing itself. */
public record SharePreview(
        String tlp,
        String mayPassOn,
        List<To> recipients,
        List<Field> fields,
        Indicators indicators,
        List<Organisation> alreadySharedWith) {

    /** Somebody it would go to, or why it can't. */
    public record To(Organisation organisation, @Nullable String refusal) {}

    /** A field of the incident, and whether it would be seen. */
    public record Field(
            String field, boolean seen, @Nullable String reason) {}

    /** How many indicators would be seen. */
    public record Indicators(int seen, int withheld) {}

    /** True when at least one recipient could not be given it. */
    public boolean refused() {
        return recipients.stream().anyMatch(to -> to.refusal() != null);
    }

    /** How many recipients it can be given to. */
    public int givable() {
        return (int) recipients.stream().filter(to -> to.refusal() == null).count();
    }

    public List<Field> seen() {
        return fields.stream().filter(Field::seen).toList();
    }

    public List<Field> unseen() {
        return fields.stream().filter(field -> !field.seen()).toList();
    }

    /** How many Member States the recipients are from, the Union counted as one. */
    public int states() {
        return (int) recipients.stream()
                .map(to -> to.organisation().memberState())
                .distinct()
                .count();
    }
}
