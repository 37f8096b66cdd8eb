package eu.vallum.incident.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How one incident hangs together with another. */
enum RelationKind {
    RELATED,
    /** The other one caused it. */
    CAUSED_BY,
    /** The same hand is behind both. */
    SAME_CAMPAIGN,
    /** It tells of what the other one tells of. */
    DUPLICATE_OF;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RelationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it says the same of both ends. */
    boolean mutual() {
        return this == RELATED || this == SAME_CAMPAIGN;
    }
}
