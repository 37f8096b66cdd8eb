package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

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

    public static Tlp of(String label) {
        return Arrays.stream(values())
                .filter(tlp -> tlp.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such label"));
    }
}
