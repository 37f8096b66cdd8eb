package eu.vallum.incident.pap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Permissible Actions Protocol (MISP taxonomy PAP), ordered from the loosest to the strictest: how much of what is done with an indicator its
 * adversary may notice. CLEAR: anything. GREEN: also active use, such as blocking it or connecting to it. AMBER: passive look-ups, also with
 * third parties; nothing that reaches the adversary. RED: only what nobody outside can notice, in one's own logs.
 */
public enum Pap {
    CLEAR,
    GREEN,
    AMBER,
    RED;

    /** Both ways in which MISP writes a tag of a taxonomy; WHITE is what CLEAR was called before. */
    private static final Pattern TAG = Pattern.compile("PAP:(?:PAP=\"?)?(WHITE|CLEAR|GREEN|AMBER|RED)\"?");

    @JsonValue
    public String label() {
        return name();
    }

    /** The tag by which machines know it. */
    public String tag() {
        return "PAP:" + name();
    }

    /** Whether it may be blocked and detected by machines, which the adversary notices. */
    public boolean allowsBlocking() {
        return this == CLEAR || this == GREEN;
    }

    public boolean stricterThan(@Nullable Pap other) {
        return other == null || compareTo(other) > 0;
    }

    /** The stricter of two, where somebody has said either. */
    public static @Nullable Pap stricter(@Nullable Pap one, @Nullable Pap other) {
        return one != null && one.stricterThan(other) ? one : other;
    }

    /** Whether machines may act on what is marked so; nobody has forbidden it where nobody has said anything. */
    public static boolean allowsBlocking(@Nullable Pap pap) {
        return pap == null || pap.allowsBlocking();
    }

    public static Pap of(String label) {
        return Arrays.stream(values())
                .filter(pap -> pap.name().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such label"));
    }

    /** What a tag says; nothing when it is about something else. */
    public static Optional<Pap> ofTag(String tag) {
        var known = TAG.matcher(tag.strip().toUpperCase(java.util.Locale.ROOT));
        return known.matches()
                ? Optional.of(known.group(1).equals("WHITE") ? CLEAR : valueOf(known.group(1)))
                : Optional.empty();
    }

    /** The strictest of what tags say; null when none says anything. */
    public static @Nullable Pap ofTags(Collection<String> tags) {
        return tags.stream()
                .flatMap(tag -> ofTag(tag).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The tags with this one as the only one about it, so that who reads any of them reads what holds. */
    public static Collection<String> tagged(Collection<String> tags, @Nullable Pap holds) {
        return holds == null || holds == ofTags(tags)
                ? tags
                : Stream.concat(tags.stream().filter(tag -> ofTag(tag).isEmpty()), Stream.of(holds.tag()))
                        .toList();
    }
}
