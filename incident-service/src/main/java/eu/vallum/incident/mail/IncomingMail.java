package eu.vallum.incident.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the mailbox.
 *
 * @param receivedAt when the mailbox took it
 * @param tokens of the incidents' addresses that it was sent to
 * @param bytes of all of it
 * @param sha256 of all of it; null when not all of it could be read
 * @param original all of it; null when it is too large to keep
 */
public record IncomingMail(
        Place place,
        Instant receivedAt,
        List<String> tokens,
        long bytes,
        @Nullable String sha256,
        byte @Nullable [] original,
        Content content) {

    /**
     * Where it lies.
     *
     * @param validity the mailbox's UIDVALIDITY: its UIDs mean something as long as this stays
     */
    public record Place(String mailbox, long validity, long uid) {}

    /** What kind of mail it is, by its headers. */
    public enum Nature {
        WRITTEN,
        BOUNCE,
        AUTOMATIC,
        UNREADABLE
    }

    /**
     * What it says, of which nothing was checked. All text is plain, and cut where it is too long.
     *
     * @param cut whether the text was longer
     * @param parts what hangs on it, the mail itself first
     */
    public record Content(
            Nature nature,
            @Nullable String messageId,
            @Nullable String sender,
            @Nullable String senderName,
            @Nullable Instant sentAt,
            @Nullable String subject,
            String text,
            boolean cut,
            List<Part> parts) {
        /** Of a mail of which no more is known. */
        public static Content unreadable(List<Part> parts) {
            return new Content(Nature.UNREADABLE, null, null, null, null, null, "", false, parts);
        }
    }

    /** Something that hangs on it. */
    public record Part(String name, String type, long bytes, String sha256) {}
}
