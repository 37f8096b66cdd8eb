package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an incident by how far they go. The wider a recipient may pass something on, the less it is given: who is hit is named under
 * AMBER and stricter, to authorities that keep it; what belongs to the owner's own work never leaves.
 */
public enum Field {
    TITLE("title", Reach.ALL),
    SUMMARY("summary", Reach.ALL),
    SECTOR("sector", Reach.ALL),
    SEVERITY("severity", Reach.ALL),
    TIMES("times", Reach.ALL),
    SUSPECTED_MALICIOUS("suspectedMalicious", Reach.ALL),
    CROSS_BORDER("crossBorder", Reach.ALL),
    INDICATORS("indicators", Reach.ALL),
    TIMELINE("timeline", Reach.ALL),
    ATTACHMENTS("attachments", Reach.ALL),
    ENTITY_NAME("entity.name", Reach.AMBER),
    REPORTER("reporter", Reach.OWNER),
    CHANNEL("channel", Reach.OWNER),
    OFFICER("officer", Reach.OWNER),
    OUTSIDE_REFERENCES("outsideReferences", Reach.OWNER),
    CLOCKS("clocks", Reach.OWNER),
    OTHER_RECIPIENTS("shares", Reach.OWNER);

    /** What an owner can withhold from one recipient. Sector and times it can't: without them nobody can act on what is left. */
    public static final Set<Field> REDACTABLE = Collections.unmodifiableSet(EnumSet.of(
            TITLE,
            SUMMARY,
            ENTITY_NAME,
            SEVERITY,
            SUSPECTED_MALICIOUS,
            CROSS_BORDER,
            INDICATORS,
            TIMELINE,
            ATTACHMENTS));

    private enum Reach {
        ALL,
        AMBER,
        OWNER
    }

    private final String path;
    private final Reach reach;

    Field(String path, Reach reach) {
        this.path = path;
        this.reach = reach;
    }

    /** Name in the contract. */
    @JsonValue
    public String path() {
        return path;
    }

    /** The field of that name; null for a name that is none. */
    @JsonCreator
    public static @Nullable Field of(String path) {
        return Arrays.stream(values())
                .filter(field -> field.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    /** Whether no label lets it go. */
    public boolean internal() {
        return reach == Reach.OWNER;
    }

    /** Whether a recipient gets it under this label. */
    public boolean seenUnder(Tlp label) {
        return switch (reach) {
            case ALL -> true;
            case AMBER -> !label.looserThan(Tlp.AMBER);
            case OWNER -> false;
        };
    }
}
