package eu.vallum.incident.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a mail is. */
enum MailState {
    /** On the timeline of an incident. */
    FILED,
    /** In triage. */
    WAITING,
    /** Put aside with a reason, for a while. */
    DISCARDED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MailState> known(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
