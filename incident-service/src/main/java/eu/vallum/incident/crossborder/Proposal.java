package eu.vallum.incident.crossborder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Member State that should perhaps be told, with every reason for it.
 *
 * @param informed whether somebody there was told
 * @param language of the words to tell it with, of those the platform has
 * @param authorities whom one can tell, the single point of contact first
 */
record Proposal(
        String memberState, boolean informed, String language, List<Reason> reasons, List<Organisation> authorities) {

    /**
     * Why.
     *
     * @param at since when the source says so, where it has a time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(Why why, Source source, @Nullable Instant at) {}

    /** What speaks for it. */
    enum Why {
        /** Named as affected. */
        NAMED,
        /** The entity is established there. */
        ESTABLISHED,
        /** The entity provides services there. */
        ACTIVE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who says so. */
    enum Source {
        /** The report with which it was filed. */
        REPORT,
        /** What was entered since. */
        FACT,
        /** The owner's register of entities. */
        REGISTER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
