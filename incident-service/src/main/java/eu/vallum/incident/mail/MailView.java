package eu.vallum.incident.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list. Whom it is from, when it was sent and what it is about is what it claims.
 *
 * @param incident where it is filed, or whose address it was once sent to
 * @param known whose mailbox the claimed sender's is, if it is one that is known here
 * @param receivedAt when our mailbox took it
 * @param excerpt how its text begins
 * @param parts how many files hang on it
 * @param deleteAt when a discarded one will be gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailView(
        MailId id,
        int version,
        MailState state,
        @Nullable TriageReason reason,
        @Nullable Of incident,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable Known known,
        @Nullable Instant sentAt,
        Instant receivedAt,
        @Nullable String subject,
        String excerpt,
        long bytes,
        int parts,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable Instant deleteAt) {

    /** An incident, briefly. */
    record Of(UUID id, String reference) {}

    Cursor cursor() {
        return new Cursor(receivedAt, id.value());
    }

    /** All of one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            MailView mail,
            String text,
            boolean cut,
            @Nullable String messageId,
            @Nullable String sha256,
            List<Part> parts) {}

    /** A file; 0 is the mail itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            int number,
            String name,
            String type,
            long bytes,
            String sha256,
            @Nullable UUID attachment) {}

    /** Whose mailbox it is that the mail names as its sender. Anybody can write it there. */
    enum Known {
        GUEST,
        REPORTER,
        ENTITY,
        AUTHORITY;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Known of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
