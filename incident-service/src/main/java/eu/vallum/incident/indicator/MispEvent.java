package eu.vallum.incident.indicator;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.indicator.ImportReport.Finding;
import eu.vallum.incident.indicator.ImportReport.Source;
import eu.vallum.incident.pap.Pap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reader collects of one event. Members come in any order, so nothing is resolved before the end. */
final class MispEvent {
    static final int MOST_FINDINGS = 1_000;
    static final int MOST_ATTRIBUTES = 100_000;

    @Nullable UUID uuid;

    String info = "";

    @Nullable String date;

    @Nullable String threatLevel;

    @Nullable String analysis;

    boolean published;

    @Nullable String distribution;

    @Nullable Source source;

    final List<String> tags = new ArrayList<>();
    final List<MispAttribute> attributes = new ArrayList<>();
    final List<MispObject> objects = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Map<SkipReason, Integer> reasons = new EnumMap<>(SkipReason.class);
    final Map<String, Integer> ignored = new TreeMap<>();
    private final Set<UUID> seen = new HashSet<>();
    int attributesSeen;
    int attributesSkipped;
    int objectsSeen;
    int objectsSkipped;

    /** The label that its own tags name; null when they name none. Its attributes go no further than it does. */
    @Nullable Tlp tlp() {
        return Tlp.ofTags(tags);
    }

    /** What its own tags say may be done with it; null when they do not. */
    @Nullable Pap pap() {
        return Pap.ofTags(tags);
    }

    /** Whether a uuid comes for the first time in this file. */
    boolean first(UUID attribute) {
        return seen.add(attribute);
    }

    boolean full() {
        return seen.size() >= MOST_ATTRIBUTES;
    }

    void skipAttribute(SkipReason reason, @Nullable String id, @Nullable String type, @Nullable String detail) {
        attributesSkipped++;
        note("attribute", reason, id, type, detail);
    }

    void skipObject(SkipReason reason, @Nullable String id, @Nullable String name) {
        objectsSkipped++;
        note("object", reason, id, name, null);
    }

    void note(String what, SkipReason reason, @Nullable String id, @Nullable String type, @Nullable String detail) {
        reasons.merge(reason, 1, Integer::sum);
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(what, cut(id), cut(type), reason, detail));
        }
    }

    void ignore(String part, int count) {
        if (count > 0) {
            ignored.merge(part, count, Integer::sum);
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 100 ? text : text.substring(0, 100);
    }
}
