package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of a bundle: what it is found by, and all of it as it came.
 *
 * @param externalId by which people know it, such as T0800; the first that its maker gives
 * @param modified absent where the object has no versions
 * @param relation kind of relationship; absent where it is none
 */
record StixThing(
        String id,
        String type,
        String name,
        @Nullable String externalId,
        String description,
        @Nullable String version,
        boolean revoked,
        boolean deprecated,
        @Nullable Instant modified,
        @Nullable String relation,
        @Nullable String source,
        @Nullable String target,
        String json,
        String sha256) {
    private static final int LONGEST_NAME = 500;
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern ID =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,99})--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** An object that can't be kept. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final FindingCode code;

        Unusable(FindingCode code, String detail) {
            super(detail);
            this.code = code;
        }

        FindingCode code() {
            return code;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    static StixThing of(JsonNode object) throws Unusable {
        if (!object.isObject()) {
            throw new Unusable(FindingCode.NO_OBJECT, object.getNodeType().name());
        }
        var type = text(object, "type");
        var id = text(object, "id");
        if (type == null || !TYPE.matcher(type).matches()) {
            throw new Unusable(FindingCode.NO_TYPE, type == null ? "" : type);
        }
        var form = ID.matcher(id == null ? "" : id);
        if (id == null || !form.matches()) {
            throw new Unusable(FindingCode.NO_ID, id == null ? "" : id);
        }
        if (!form.group(1).equals(type)) {
            throw new Unusable(FindingCode.ID_OF_OTHER_TYPE, type);
        }
        var json = object.toString();
        if (!storable(object)) {
            throw new Unusable(FindingCode.TEXT_UNSTORABLE, "");
        }
        boolean relationship = type.equals(KnownType.RELATIONSHIP);
        var source = relationship ? text(object, "source_ref") : null;
        var target = relationship ? text(object, "target_ref") : null;
        if (relationship && (source == null || target == null || source.length() > 200 || target.length() > 200)) {
            throw new Unusable(FindingCode.END_MISSING, source == null ? "source_ref" : "target_ref");
        }
        return new StixThing(
                id,
                type,
                cut(text(object, "name"), relationship ? or(text(object, "relationship_type"), "") : ""),
                externalId(object),
                or(text(object, "description"), ""),
                text(object, "x_mitre_version"),
                object.path("revoked").asBoolean(),
                object.path("x_mitre_deprecated").asBoolean(),
                time(object),
                relationship ? cut(text(object, "relationship_type"), "") : null,
                source,
                target,
                json,
                sha256(json));
    }

    /** By which lists go on among equal names. */
    UUID key() {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it takes the place of one that was changed then. */
    boolean supersedes(@Nullable Instant other) {
        return other == null || modified == null || !modified.isBefore(other);
    }

    private static @Nullable String externalId(JsonNode object) {
        for (var reference : object.path("external_references")) {
            var id = text(reference, "external_id");
            if (id != null && !id.isBlank() && id.length() <= 200) {
                return id.strip();
            }
        }
        return null;
    }

    private static @Nullable Instant time(JsonNode object) throws Unusable {
        var text = text(object, "modified");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new Unusable(FindingCode.TIME_UNREADABLE, text == null ? "" : text);
        }
    }

    private static @Nullable String text(JsonNode of, String member) {
        var node = of.path(member);
        return node.isTextual() ? node.asText() : null;
    }

    /** As far as an index holds it; the object has all of it. */
    private static String cut(@Nullable String text, String otherwise) {
        var whole = or(text, otherwise);
        return whole.codePointCount(0, whole.length()) <= LONGEST_NAME
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** Whether every text and every name in it can be kept: the characters are escaped in what it prints. */
    private static boolean storable(JsonNode node) {
        if (node.isTextual()) {
            return Utf8.storable(node.asText());
        }
        for (var member : node.properties()) {
            if (!Utf8.storable(member.getKey())) {
                return false;
            }
        }
        for (var child : node) {
            if (!storable(child)) {
                return false;
            }
        }
        return true;
    }

    private static String sha256(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
