package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import eu.vallum.incident.indicator.ImportReport.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final MispJson json;
    private final AttributeReader attributes;

    private MispReader(MispJson json) {
        this.json = json;
        this.attributes = new AttributeReader(event, json);
    }

    /**
     * Reads the whole stream.
     *
     * @throws IOException when it is not well-formed JSON, or beyond the bounds
     */
    static MispEvent read(InputStream in) throws IOException {
        try (var parser = JSON.createParser(in)) {
            var reader = new MispReader(new MispJson(parser));
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
        for (var name = json.member(); name != null; name = json.member()) {
            switch (name) {
                case "Event" -> {
                    if (outermost && json.at(JsonToken.START_OBJECT)) {
                        event(false);
                    } else {
                        json.skip();
                    }
                }
                case "uuid" -> event.uuid = MispJson.uuid(json.text());
                case "info" -> event.info = MispJson.orEmpty(json.text());
                case "date" -> event.date = json.text();
                case "threat_level_id" -> event.threatLevel = threatLevel(json.text());
                case "analysis" -> event.analysis = analysis(json.text());
                case "published" -> event.published = MispJson.flag(json.text());
                case "distribution" -> event.distribution = json.text();
                case "Orgc" -> event.source = source();
                case "Tag" -> event.tags.addAll(attributes.tags());
                case "Attribute" -> json.each(() -> attributes.read(event.attributes));
                case "Object" -> json.each(this::object);
                case "Galaxy",
                        "EventReport",
                        "ShadowAttribute",
                        "RelatedEvent",
                        "Sighting",
                        "Note",
                        "Opinion",
                        "Relationship",
                        "CryptographicKey" -> event.ignore(name, json.count());
                default -> json.skip();
            }
        }
    }

    private void object() throws IOException {
        event.objectsSeen++;
        var members = new HashMap<String, String>();
        var ofObject = new ArrayList<MispAttribute>();
        for (var name = json.member(); name != null; name = json.member()) {
            switch (name) {
                case "Attribute" -> json.each(() -> attributes.read(ofObject));
                case "ObjectReference" -> event.ignore(name, json.count());
                case "uuid", "name", "distribution", "deleted" -> json.put(members, name);
                default -> json.skip();
            }
        }
        var uuid = MispJson.uuid(members.get("uuid"));
        var name = MispJson.orEmpty(members.get("name"));
        if (uuid == null || MispJson.flag(members.get("deleted"))) {
            var reason = uuid == null ? SkipReason.NO_UUID : SkipReason.DELETED;
            event.skipObject(reason, members.get("uuid"), name);
            ofObject.forEach(a -> event.skipAttribute(reason, a.uuid().toString(), a.type(), "with its object"));
        } else if (ofObject.isEmpty()) {
            event.skipObject(SkipReason.NO_VALUE, members.get("uuid"), name);
        } else {
            event.objects.add(new MispObject(uuid, name, members.get("distribution"), ofObject));
        }
    }

    private @Nullable Source source() throws IOException {
        if (!json.at(JsonToken.START_OBJECT)) {
            json.skip();
            return null;
        }
        var members = new HashMap<String, String>();
        for (var name = json.member(); name != null; name = json.member()) {
            json.put(members, name);
        }
        return new Source(members.get("uuid"), MispJson.orEmpty(members.get("name")));
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
}
