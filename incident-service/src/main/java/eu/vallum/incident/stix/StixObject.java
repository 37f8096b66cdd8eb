package eu.vallum.incident.stix;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bundle says of one object, as far as observables need it. */
public final class StixObject {
    /** Markings under which it stays with whoever got the file: RED and AMBER+STRICT, by TLP 2.0 and by STIX 2.1 itself. */
    private static final Set<String> KEPT = Set.of(
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

    final Map<String, String> members = new HashMap<>();
    final Map<String, String> hashes = new HashMap<>();
    final List<String> labels = new ArrayList<>();
    final List<String> markings = new ArrayList<>();

    /** A value with where it stood; null when it is no value of what its place is for. */
    public record Value(String path, String given, @Nullable Observable observable) {}

    public String id() {
        return members.getOrDefault("id", "");
    }

    public @Nullable String member(String name) {
        return members.get(name);
    }

    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** The uuid in its id. */
    public @Nullable UUID uuid() {
        int at = id().indexOf("--");
        try {
            return at < 0 || id().length() != at + 38 ? null : UUID.fromString(id().substring(at + 2));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean revoked() {
        return "true".equals(members.get("revoked"));
    }

    public boolean kept() {
        return markings.stream().anyMatch(KEPT::contains);
    }

    public @Nullable Instant time(String name) {
        try {
            var text = members.get(name);
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What its markings say may be done with it, as the tag by which indicators carry it. */
    public List<String> papTags() {
        return markings.stream()
                .flatMap(marking -> PapMarking.of(marking).stream())
                .map(Pap::tag)
                .toList();
    }

    /** Whether its digests are those of one file. */
    public boolean oneFile() {
        var pattern = members.get("pattern");
        return type().equals("file") || pattern != null && StixPattern.single(pattern);
    }

    /** Whether it is an indicator in another language, such as YARA, which nothing is read from. */
    public boolean foreign() {
        return type().equals("indicator") && !"stix".equals(members.getOrDefault("pattern_type", "stix"));
    }

    public String type() {
        return members.getOrDefault("type", "");
    }

    /** What can be observed in it; empty for objects that name nothing of the kind. */
    public List<Value> values() {
        var values = new ArrayList<Value>();
        var pattern = members.get("pattern");
        if (type().equals("indicator") && pattern != null && !foreign()) {
            StixPattern.read(pattern).forEach(one -> add(values, one.path(), one.value()));
            return values;
        }
        hashes.forEach((name, value) -> add(values, type() + ":hashes." + name, value));
        for (var name : List.of("value", "name", "key", "number", "subject", "message_id")) {
            var value = members.get(name);
            if (value != null) {
                add(values, type() + ":" + name, value);
            }
        }
        return values;
    }

    private static void add(List<Value> values, String path, String value) {
        if (StixPaths.knows(path)) {
            values.add(new Value(path, value, StixPaths.read(path, value).orElse(null)));
        }
    }
}
