package eu.vallum.incident.guest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest as the owner sees it. What it did with the share stands with the share.
 *
 * @param linkUntil until when the link in the mail opens something, together with a code
 * @param enteredAt when it last came in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guest(
        GuestId id,
        UUID share,
        String name,
        String country,
        String mailbox,
        String phone,
        String language,
        Link link,
        @Nullable Instant linkUntil,
        @Nullable Instant sentAt,
        @Nullable Instant enteredAt,
        @Nullable Instant lockedAt,
        Instant invitedAt,
        String invitedBy) {

    /** All of an incident. */
    record Guests(List<Guest> items) {}

    /**
     * A code that was just made. It is shown once.
     *
     * @param phone whom to tell it
     */
    record Code(String code, Instant expiresAt, String phone) {}

    /** What the link in the last mail is worth. */
    enum Link {
        /** The mail is not sent yet. */
        WAITING,
        SENT,
        /** The mail could not be delivered. */
        LOST,
        USED,
        EXPIRED,
        /** Wrong codes were entered with it. */
        LOCKED,
        /** The share has ended. */
        OVER;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
