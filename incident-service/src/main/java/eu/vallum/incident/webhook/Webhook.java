package eu.vallum.incident.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are sent beside mail.
 *
 * @param version 0 while there is none
 * @param secret only in the answer to the request that made it
 * @param earlierUntil until when the secret before signs as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Webhook(
        int version,
        @Nullable String url,
        @Nullable String secret,
        @Nullable Instant secretAt,
        @Nullable Instant earlierUntil,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static Webhook none() {
        return new Webhook(0, null, null, null, null, null, null);
    }

    Webhook telling(String newSecret) {
        return new Webhook(version, url, newSecret, secretAt, earlierUntil, changedAt, changedBy);
    }
}
