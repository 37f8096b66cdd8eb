package eu.vallum.gateway.portal.relation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an incident hangs together with another one. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Relation(
        UUID id, String kind, boolean from, End other, Organisation maker, boolean mine, Instant madeAt) {

    /** The incident at the other end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record End(UUID id, String reference, String title, String tlp, Organisation owner) {}

    /** That one turned out to be the other. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Merge(End other, Instant at, @Nullable String by) {}

    /** All of an incident. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Relations(List<Relation> items, @Nullable Merge survivor, List<Merge> merged) {}

    /** What it says, read from the incident whose page it stands on. */
    public String said() {
        return from || kind.equals("related") || kind.equals("same-campaign") ? kind : kind + "-of-it";
    }
}
