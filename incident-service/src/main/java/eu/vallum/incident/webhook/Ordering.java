package eu.vallum.incident.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders calls for organisations that have a webhook; within the transaction of what is told. */
@Singleton
public class Ordering {
    private final Sql sql;
    private final Deliveries deliveries;
    private final ObjectMapper json;

    Ordering(Sql sql, Deliveries deliveries, ObjectMapper json) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** What is sent, in the envelope of Standard Webhooks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Envelope(String type, Instant timestamp, Object data) {}

    /**
     * Orders a call.
     *
     * @param data ids, codes, times and a link; nothing restricted
     * @return false when the organisation has no webhook
     */
    public boolean order(UUID owner, @Nullable UUID alert, String type, Object data, Instant now) {
        if (sql.first("select true as there from webhook where organisation = ?", row -> row.flag("there"), owner)
                == null) {
            return false;
        }
        try {
            var body = json.writeValueAsString(new Envelope(type, now, data));
            deliveries.add(UuidV7.next(), owner, alert, type, body, now);
            return true;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
