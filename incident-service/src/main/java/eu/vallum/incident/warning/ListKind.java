package eu.vallum.incident.warning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the entries of a list are meant (MISP warning list format, {@code type}). */
enum ListKind {
    /** The value itself. */
    STRING,
    /** Every value that contains it. */
    SUBSTRING,
    /** A name and every name below it. */
    HOSTNAME,
    /** A network or an address, and everything within. */
    CIDR,
    /** Every value that a part of matches. */
    REGEX;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
