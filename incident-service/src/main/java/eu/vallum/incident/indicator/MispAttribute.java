package eu.vallum.incident.indicator;

import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attribute worth taking, as the file has it. */
record MispAttribute(
        UUID uuid,
        String type,
        String category,
        String value,
        boolean toIds,
        @Nullable String comment,
        List<String> tags,
        @Nullable String distribution,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable String relation) {

    /** The same under what its event is marked with, where that is stricter: an event's tags are its attributes' too. */
    MispAttribute under(@Nullable Pap event) {
        var holds = Pap.stricter(event, Pap.ofTags(tags));
        return holds == Pap.ofTags(tags)
                ? this
                : new MispAttribute(
                        uuid,
                        type,
                        category,
                        value,
                        toIds,
                        comment,
                        List.copyOf(Pap.tagged(tags, holds)),
                        distribution,
                        firstSeen,
                        lastSeen,
                        relation);
    }
}
