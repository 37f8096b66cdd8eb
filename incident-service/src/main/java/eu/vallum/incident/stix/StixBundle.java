package eu.vallum.incident.stix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a bundle as a stream, object after object, so that its size does not matter. Bounded: 60 levels, a million characters a text. */
public final class StixBundle {
    private static final Set<String> READ = Set.of(
            "id",
            "type",
            "modified",
            "revoked",
            "pattern",
            "pattern_type",
            "value",
            "name",
            "key",
            "number",
            "subject",
            "message_id",
            "description",
            "valid_from",
            "valid_until",
            "first_observed",
            "last_observed");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser json;
    private final Consumer<StixObject> each;
    private boolean objects;

    private StixBundle(JsonParser json, Consumer<StixObject> each) {
        this.json = json;
        this.each = each;
    }

    /**
     * Reads the whole stream.
     *
     * @return whether it was a bundle
     * @throws IOException when it is not well-formed JSON in UTF-8, or beyond the bounds
     */
    public static boolean read(InputStream in, Consumer<StixObject> each) throws IOException {
        try (var parser = JSON.createParser(in)) {
            var bundle = new StixBundle(parser, each);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            bundle.bundle();
            return bundle.objects;
        }
    }

    private void bundle() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("objects")) {
                objects = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        each.accept(object());
                    } else {
                        json.skipChildren();
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private StixObject object() throws IOException {
        var object = new StixObject();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (token.isScalarValue() && READ.contains(name)) {
                object.members.put(name, json.getText());
            } else if (token == JsonToken.START_OBJECT && name.equals("hashes")) {
                hashes(object);
            } else if (token == JsonToken.START_ARRAY && (name.equals("labels") || name.equals("indicator_types"))) {
                texts(object.labels);
            } else if (token == JsonToken.START_ARRAY && name.equals("object_marking_refs")) {
                texts(object.markings);
            } else {
                json.skipChildren();
            }
        }
        return object;
    }

    private void hashes(StixObject object) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken().isScalarValue()) {
                object.hashes.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private void texts(List<String> into) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING && into.size() < 100 && json.getTextLength() <= 500) {
                into.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
    }
}
