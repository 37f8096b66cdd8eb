package eu.vallum.gateway.door.live;

import org.jspecify.annotations.Nullable;

/** One event of a stream, as received. */
record SseEvent(@Nullable String id, String name, String data) {}
