package eu.vallum.gateway.portal.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in. Sender, time of sending and subject are what it claims.
 *
 * @param known whose mailbox the claimed sender's is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Mail(
        UUID id,
        int version,
        String state,
        @Nullable String reason,
        @Nullable Of incident,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String known,
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
    private static final long KIB = 1024;

    /** An incident, briefly. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Of(UUID id, String reference) {}

    /** All of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Whole(
            Mail mail, String text, boolean cut, @Nullable String sha256, List<Part> parts) {}

    /** Something that hangs on it; 0 is the mail itself. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(
            int number,
            String name,
            String type,
            long bytes,
            String sha256,
            @Nullable UUID attachment) {
        /** In whole kibibytes. */
        public long kib() {
            return (bytes + KIB - 1) / KIB;
        }
    }

    /** Where mail about an incident is sent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Address(
            @Nullable String address,
            int version,
            @Nullable Instant madeAt,
            @Nullable String madeBy) {}

    /** In whole kibibytes. */
    public long kib() {
        return (bytes + KIB - 1) / KIB;
    }

    /** True while somebody has to say where it belongs. */
    public boolean waiting() {
        return "waiting".equals(state);
    }

    public boolean filed() {
        return "filed".equals(state);
    }

    public boolean discarded() {
        return "discarded".equals(state);
    }
}
