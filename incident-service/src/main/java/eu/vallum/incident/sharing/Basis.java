package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** On which rule an authority shares (Directive (EU) 2022/2555). */
public enum Basis {
    /** Informs the other affected Member States and ENISA. */
    ART_23_6("NIS2 Art. 23(6)"),
    /** Forwards the notification through the single point of contact. */
    ART_23_8("NIS2 Art. 23(8)"),
    /** Exchange in the CSIRTs network. */
    ART_15_3("NIS2 Art. 15(3)"),
    /** Information-sharing arrangement. */
    ART_29("NIS2 Art. 29"),
    /** Voluntary notification. */
    ART_30("NIS2 Art. 30");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    public static Basis of(String text) {
        return Arrays.stream(values())
                .filter(basis -> basis.text.equals(text))
                .findFirst()
                .orElseThrow();
    }
}
