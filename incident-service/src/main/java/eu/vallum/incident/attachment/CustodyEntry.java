package eu.vallum.incident.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.platform.page.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the custody log.
 *
 * @param sha256 of the file's bytes at that step; of {@code added}, {@code sent} and {@code damaged} as computed from the bytes that passed
 * @param detail the reason, or the label that it got
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustodyEntry(
        UUID id,
        What what,
        Instant at,
        Organisation organisation,
        String by,
        String sha256,
        @Nullable String detail) {

    /** What was done. */
    enum What {
        ADDED,
        MARKED,
        REMOVED,
        /** Somebody began to take it; whether all of it left, the next line says. */
        OPENED,
        OPENED_ZIP,
        /** The last byte left. */
        SENT,
        SENT_ZIP,
        /** The bytes that are kept are not those that were added; it was not given out whole. */
        DAMAGED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    CustodyEntry naming(Organisation named) {
        return new CustodyEntry(id, what, at, named, by, sha256, detail);
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
