package eu.vallum.gateway.portal.guest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authority without accounts with which an incident is shared.
 *
 * @param link what the link in the last mail is worth
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Guest(
        UUID id,
        UUID share,
        String name,
        String country,
        String mailbox,
        String phone,
        String language,
        String link,
        @Nullable Instant linkUntil,
        @Nullable Instant sentAt,
        @Nullable Instant enteredAt,
        @Nullable Instant lockedAt,
        Instant invitedAt,
        String invitedBy) {

    /** A code, shown once. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Code(String code, Instant expiresAt, String phone) {
        /** As it is read out: two groups of three. */
        public String spoken() {
            return code.substring(0, 3) + " " + code.substring(3);
        }
    }

    /** True while a code opens something together with the link. */
    public boolean open() {
        return "sent".equals(link);
    }

    public boolean over() {
        return "over".equals(link);
    }
}
