package eu.vallum.gateway.door.live;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts events together from a stream's lines, as the HTML standard describes; comments and retry times are dropped. */
final class SseLines implements Consumer<String> {
    private final Consumer<SseEvent> events;
    private final StringBuilder data = new StringBuilder();
    private @Nullable String id;
    private String name = "message";

    SseLines(Consumer<SseEvent> events) {
        this.events = events;
    }

    @Override
    public void accept(String raw) {
        var line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        if (line.isEmpty()) {
            dispatch();
            return;
        }
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + (line.startsWith(" ", colon + 1) ? 2 : 1));
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            default -> {}
        }
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            events.accept(new SseEvent(id, name, data.toString()));
        }
        data.setLength(0);
        id = null;
        name = "message";
    }
}
