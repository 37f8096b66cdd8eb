package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the report on a bundle tells of one of its objects. */
enum FindingCode {
    NO_OBJECT(true),
    NO_TYPE(true),
    NO_ID(true),
    ID_OF_OTHER_TYPE(true),
    /** A character that no text of the database holds. */
    TEXT_UNSTORABLE(true),
    TIME_UNREADABLE(true),
    /** A relationship without one of its ends. */
    END_MISSING(true),
    /** A newer version of it is kept. */
    OLDER_VERSION(true),
    /** It stands in the bundle more than once. */
    ID_REPEATED(false),
    /** A type that is none of STIX and none of ATT&CK; kept as it came. */
    TYPE_UNKNOWN(false),
    /** The end of a relationship that is not known here; kept as it came. */
    END_ABSENT(false);

    private final boolean refuses;

    FindingCode(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether the object is not kept. */
    boolean refuses() {
        return refuses;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FindingCode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
