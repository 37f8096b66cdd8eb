package eu.vallum.incident.indicator;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads attributes of an event, judges each, and notes what is not taken. Attached files are passed over. */
final class AttributeReader {
    private final MispEvent event;
    private final MispJson json;

    AttributeReader(MispEvent event, MispJson json) {
        this.event = event;
        this.json = json;
    }

    /**
     * Reads the attribute whose object is current, and takes it unless something is wrong with it.
     *
     * @param into where what is taken goes
     */
    void read(List<MispAttribute> into) throws IOException {
        event.attributesSeen++;
        var members = new HashMap<String, String>();
        List<String> tags = List.of();
        boolean content = false;
        for (var name = json.member(); name != null; name = json.member()) {
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
                        "object_relation" -> json.put(members, name);
                case "Tag" -> tags = tags();
                case "data" -> {
                    content |= json.at(JsonToken.VALUE_STRING);
                    json.skip();
                }
                case "Galaxy", "ShadowAttribute", "Sighting" -> event.ignore("Attribute/" + name, json.count());
                default -> json.skip();
            }
        }
        var taken = judge(members, tags);
        if (taken == null) {
            return;
        }
        if (content) {
            event.note("attribute", SkipReason.CONTENT_NOT_KEPT, taken.uuid().toString(), taken.type(), null);
        }
        into.add(taken);
    }

    private @Nullable MispAttribute judge(Map<String, String> members, List<String> tags) {
        var id = members.get("uuid");
        var uuid = MispJson.uuid(id);
        var type = members.get("type");
        var value = members.get("value");
        var reason = MispJson.flag(members.get("deleted"))
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
                MispJson.orEmpty(members.get("category")),
                value,
                MispJson.flag(members.get("to_ids")),
                MispJson.blankToNull(members.get("comment")),
                tags,
                members.get("distribution"),
                MispJson.time(members.get("first_seen")),
                MispJson.time(members.get("last_seen")),
                members.get("object_relation"));
    }

    private static @Nullable SkipReason judge(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return SkipReason.NO_VALUE;
        }
        if (value.length() > MispReader.MOST_VALUE) {
            return SkipReason.VALUE_TOO_LONG;
        }
        return MispJson.storable(value) ? null : SkipReason.MALFORMED;
    }

    /** Names of the tags whose list is current. */
    List<String> tags() throws IOException {
        var names = new ArrayList<String>();
        json.each(() -> {
            for (var member = json.member(); member != null; member = json.member()) {
                var name = "name".equals(member) ? json.text() : null;
                if (name != null && MispJson.storable(name) && name.length() <= 500 && names.size() < 100) {
                    names.add(name);
                }
                if (name == null) {
                    json.skip();
                }
            }
        });
        return List.copyOf(names);
    }
}
