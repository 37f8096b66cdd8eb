package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a deadline can run from. */
public enum AnchorKind {
    /** The entity became aware. */
    AWARENESS,
    /** The authority received the report. */
    RECEIPT,
    /** A stage before it was submitted. */
    SUBMISSION,
    /** A corrective or mitigating measure is available. */
    MEASURE_AVAILABLE,
    /** The entity has handled the incident. */
    HANDLING,
    /** The entity classified the incident as major. */
    CLASSIFICATION,
    /** The authority asked for it. */
    REQUEST;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code, if there is one. */
    public static Optional<AnchorKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    @JsonCreator
    public static AnchorKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such anchor"));
    }
}
