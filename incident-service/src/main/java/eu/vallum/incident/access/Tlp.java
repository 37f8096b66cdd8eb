package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Traffic Light Protocol 2.0 (FIRST), ordered from the loosest to the strictest. The source's rule for passing on, not a clearance. */
public enum Tlp {
    CLEAR("CLEAR", "anybody"),
    GREEN("GREEN", "community"),
    AMBER("AMBER", "own-organisation-and-clients"),
    AMBER_STRICT("AMBER+STRICT", "own-organisation"),
    RED("RED", "nobody");

    private final String label;
    private final String mayPassOn;

    Tlp(String label, String mayPassOn) {
        this.label = label;
        this.mayPassOn = mayPassOn;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** How far a recipient may pass it on. */
    public String mayPassOn() {
        return mayPassOn;
    }

    public boolean looserThan(Tlp other) {
        return compareTo(other) < 0;
    }

    /** The stricter of two, where somebody has said either. */
    public static @Nullable Tlp stricter(@Nullable Tlp one, @Nullable Tlp other) {
        return one == null || other != null && one.looserThan(other) ? other : one;
    }

    /** The strictest of what MISP tags say ({@code tlp:amber+strict}); null when none says anything. WHITE is what CLEAR was called before. */
    public static @Nullable Tlp ofTags(Collection<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().toUpperCase(Locale.ROOT))
                .map(tag -> tag.equals("TLP:WHITE") ? "TLP:CLEAR" : tag)
                .flatMap(tag -> Arrays.stream(values()).filter(tlp -> tag.equals("TLP:" + tlp.label)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public static Tlp of(String label) {
        return Arrays.stream(values())
                .filter(tlp -> tlp.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such label"));
    }
}
