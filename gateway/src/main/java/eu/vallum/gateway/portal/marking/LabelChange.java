package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.view.Organisation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a label would do to each share. */
public record LabelChange(
        String from, String to, @Nullable String pap, String mayPassOn, int version, List<Effect> shares) {

    /** What would become of a share. */
    public record Effect(UUID share, Organisation recipient, String tlp, String mayPassOn, String fate) {}

    /** Those of one fate: kept, tightened, ended. */
    public List<Effect> of(String fate) {
        return shares.stream().filter(effect -> effect.fate().equals(fate)).toList();
    }
}
