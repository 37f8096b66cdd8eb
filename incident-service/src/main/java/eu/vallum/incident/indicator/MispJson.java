package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stream of a file in the MISP core format, where numbers, booleans and times are texts, or not. */
final class MispJson {
    private final JsonParser json;

    MispJson(JsonParser json) {
        this.json = json;
    }

    /** The next member of the object that is being read, its value being current; null at the object's end. */
    @Nullable String member() throws IOException {
        if (json.nextToken() != JsonToken.FIELD_NAME) {
            return null;
        }
        var name = json.currentName();
        json.nextToken();
        return name;
    }

    boolean at(JsonToken token) {
        return json.currentToken() == token;
    }

    void skip() throws IOException {
        json.skipChildren();
    }

    @FunctionalInterface
    interface Element {
        void read() throws IOException;
    }

    void each(Element element) throws IOException {
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

    /** A scalar as text; null for null, and for a structure, which is skipped. */
    @Nullable String text() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getText();
            case VALUE_NULL -> null;
            case null, default -> {
                json.skipChildren();
                yield null;
            }
        };
    }

    void put(Map<String, String> members, String name) throws IOException {
        var text = text();
        if (text != null) {
            members.put(name, "value".equals(name) || storable(text) ? text : "");
        }
    }

    int count() throws IOException {
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

    /** No database text holds a NUL or half a character. */
    static boolean storable(String value) {
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

    static boolean flag(@Nullable String text) {
        return "true".equalsIgnoreCase(text) || "1".equals(text);
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
