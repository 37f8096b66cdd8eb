package eu.vallum.gateway.portal.sighting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values beside the indicators of an incident; what is wrong with it stands first. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeenList(
        boolean recorded,
        int lines,
        int matched,
        int notAsked,
        int unmatched,
        int unreadable,
        int indicators,
        List<Item> items) {
    private static final int SHOWN = 100;
    private static final List<String> ORDER = List.of("unreadable", "unknown", "not-asked", "matched");

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            int line, String value, String state, @Nullable String trouble) {}

    /** As many lines as a page can show. */
    public List<Item> shown() {
        return items.stream()
                .sorted(Comparator.comparingInt((Item item) -> ORDER.indexOf(item.state()))
                        .thenComparingInt(Item::line))
                .limit(SHOWN)
                .toList();
    }

    /** Lines that are not shown. */
    public int more() {
        return Math.max(0, items.size() - SHOWN);
    }
}
