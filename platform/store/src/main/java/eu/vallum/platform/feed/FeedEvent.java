package eu.vallum.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact of this service, as it came back from the broker.
 *
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param key aggregate id
 * @param data the event's own members
 */
public record FeedEvent(String id, String type, UUID key, int version, Instant at, JsonNode data) {}
