package eu.vallum.incident.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mail did not get to a timeline by itself. */
enum TriageReason {
    /** It names no incident's address. */
    NO_ADDRESS,
    /** No incident has this address, or it was deleted. */
    UNKNOWN_ADDRESS,
    ADDRESS_RENEWED,
    INCIDENT_CLOSED,
    /** It says that a mail could not be delivered. */
    BOUNCE,
    /** A machine sent it. */
    AUTOMATIC,
    /** Too large, or not built as mails are. */
    UNREADABLE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TriageReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
