package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import eu.vallum.incident.indicator.ImportReport.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event in the MISP core format (draft-dulaunoy-misp-core-format) as a stream. Lenient where real files differ: with or without
 * the {@code Event} wrapper, members in any order, numbers and booleans as strings, no distribution. Bounded: 40 levels, a million
 * characters a string. It never builds a tree and never reads attached files into memory.
 */
final class MispReader {
    static final int MOST_VALUE = 65_536;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final MispEvent event = new MispEvent();
    private final JsonParser json;

    private MispReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads the whole stream.
     *
     * @throws IOException when it is not well-formed JSON, or beyond the bounds
     */
    static MispEvent read(InputStream in) throws IOException {
        try (var parser = JSON.createParser(in)) {
            var reader = new MispReader(parser);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.event(true);
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return reader.event;
        }
    }

    private void event(boolean outermost) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "Event" -> {
                    if (outermost && token == JsonToken.START_OBJECT) {
                        event(false);
                    } else {
                        json.skipChildren();
                    }
                }
                case "uuid" -> event.uuid = uuid(text());
                case "info" -> event.info = orEmpty(text());
                case "date" -> event.date = text();
                case "threat_level_id" -> event.threatLevel = threatLevel(text());
                case "analysis" -> event.analysis = analysis(text());
                case "published" -> event.published = flag(text());
                case "distribution" -> event.distribution = text();
                case "Orgc" -> event.source = source();
                case "Tag" -> event.tags.addAll(tags());
                case "Attribute" -> each(() -> attribute(null));
                case "Object" -> each(this::object);
                case "Galaxy",
                        "EventReport",
                        "ShadowAttribute",
                        "RelatedEvent",
                        "Sighting",
                        "Note",
                        "Opinion",
                        "Relationship",
                        "CryptographicKey" -> event.ignore(name, count());
                default -> json.skipChildren();
            }
        }
    }

    @FunctionalInterface
    private interface Element {
        void read() throws IOException;
    }

    private void each(Element element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                element.read();
            } else {
                json.skipChildren();
            }
        }
    }

    private void object() throws IOException {
        event.objectsSeen++;
        var members = new HashMap<String, String>();
        var attributes = new ArrayList<MispAttribute>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "Attribute" -> each(() -> attribute(attributes));
                case "ObjectReference" -> event.ignore(name, count());
                case "uuid", "name", "distribution", "deleted" -> put(members, name);
                default -> json.skipChildren();
            }
        }
        var uuid = uuid(members.get("uuid"));
        var name = orEmpty(members.get("name"));
        if (uuid == null || flag(members.get("deleted"))) {
            var reason = uuid == null ? SkipReason.NO_UUID : SkipReason.DELETED;
            event.skipObject(reason, members.get("uuid"), name);
            attributes.forEach(a -> event.skipAttribute(reason, a.uuid().toString(), a.type(), "with its object"));
        } else if (attributes.isEmpty()) {
            event.skipObject(SkipReason.NO_VALUE, members.get("uuid"), name);
        } else {
            event.objects.add(new MispObject(uuid, name, members.get("distribution"), attributes));
        }
    }

    private void attribute(@Nullable List<MispAttribute> ofObject) throws IOException {
        event.attributesSeen++;
        var members = new HashMap<String, String>();
        List<String> tags = List.of();
        boolean content = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "uuid",
                        "type",
                        "category",
                        "value",
                        "to_ids",
                        "comment",
                        "distribution",
                        "deleted",
                        "first_seen",
                        "last_seen",
                        "object_relation" -> put(members, name);
                case "Tag" -> tags = tags();
                case "data" -> {
                    content |= json.currentToken() == JsonToken.VALUE_STRING;
                    json.skipChildren();
                }
                case "Galaxy", "ShadowAttribute", "Sighting" -> event.ignore("Attribute/" + name, count());
                default -> json.skipChildren();
            }
        }
        var taken = judge(members, tags);
        if (taken == null) {
            return;
        }
        if (content) {
            event.note("attribute", SkipReason.CONTENT_NOT_KEPT, taken.uuid().toString(), taken.type(), null);
        }
        (ofObject == null ? event.attributes : ofObject).add(taken);
    }

    private @Nullable MispAttribute judge(Map<String, String> members, List<String> tags) {
        var id = members.get("uuid");
        var uuid = uuid(id);
        var type = members.get("type");
        var value = members.get("value");
        var reason = flag(members.get("deleted"))
                ? SkipReason.DELETED
                : uuid == null
                        ? (id == null ? SkipReason.NO_UUID : SkipReason.MALFORMED)
                        : type == null || type.isBlank() ? SkipReason.NO_TYPE : judge(value);
        if (reason == null && event.full()) {
            reason = SkipReason.TOO_MANY;
        }
        if (reason == null && uuid != null && !event.first(uuid)) {
            reason = SkipReason.REPEATED_IN_FILE;
        }
        if (reason != null || uuid == null || type == null || value == null) {
            event.skipAttribute(reason == null ? SkipReason.NO_VALUE : reason, id, type, null);
            return null;
        }
        return new MispAttribute(
                uuid,
                type,
                orEmpty(members.get("category")),
                value,
                flag(members.get("to_ids")),
                blankToNull(members.get("comment")),
                tags,
                members.get("distribution"),
                time(members.get("first_seen")),
                time(members.get("last_seen")),
                members.get("object_relation"));
    }

    private static @Nullable SkipReason judge(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return SkipReason.NO_VALUE;
        }
        if (value.length() > MOST_VALUE) {
            return SkipReason.VALUE_TOO_LONG;
        }
        return storable(value) ? null : SkipReason.MALFORMED;
    }

    /** No database text holds a NUL or half a character. */
    private static boolean storable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private void put(Map<String, String> members, String name) throws IOException {
        var text = text();
        if (text != null) {
            members.put(name, "value".equals(name) || storable(text) ? text : "");
        }
    }

    /** A scalar as text; null for null, and for a structure, which is skipped. */
    private @Nullable String text() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getText();
            case VALUE_NULL -> null;
            case null, default -> {
                json.skipChildren();
                yield null;
            }
        };
    }

    private List<String> tags() throws IOException {
        var names = new ArrayList<String>();
        each(() -> {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if ("name".equals(json.currentName())) {
                    json.nextToken();
                    var name = text();
                    if (name != null && storable(name) && name.length() <= 500 && names.size() < 100) {
                        names.add(name);
                    }
                } else {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        });
        return List.copyOf(names);
    }

    private @Nullable Source source() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        var members = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            put(members, name);
        }
        return new Source(members.get("uuid"), orEmpty(members.get("name")));
    }

    private int count() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return 1;
        }
        int elements = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements++;
            json.skipChildren();
        }
        return elements;
    }

    private static boolean flag(@Nullable String text) {
        return "true".equalsIgnoreCase(text) || "1".equals(text);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String threatLevel(@Nullable String id) {
        return switch (id == null ? "" : id) {
            case "1" -> "high";
            case "2" -> "medium";
            case "3" -> "low";
            case "4" -> "undefined";
            default -> null;
        };
    }

    private static @Nullable String analysis(@Nullable String id) {
        return switch (id == null ? "" : id) {
            case "0" -> "initial";
            case "1" -> "ongoing";
            case "2" -> "complete";
            default -> null;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
