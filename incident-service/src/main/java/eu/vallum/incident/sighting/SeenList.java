package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of values that were seen, beside the indicators of an incident that its sender sees.
 *
 * @param recorded whether it was sent and told of something; false for a trial, and when nothing of it matches
 * @param matched lines that are told of
 * @param notAsked lines that match and that nobody wants to know of
 * @param unmatched lines that are no indicator of it
 * @param indicators that it tells of; several lines about one are told of once
 * @param sightings what was answered or told, by its ids
 */
public record SeenList(
        boolean recorded,
        int lines,
        int matched,
        int notAsked,
        int unmatched,
        int unreadable,
        int indicators,
        List<UUID> sightings,
        List<Item> items) {

    /**
     * One line.
     *
     * @param value as it was given, as far as it fits
     * @param indicators those of the incident with this value, the first twenty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int line,
            String value,
            LineState state,
            @Nullable LineTrouble trouble,
            List<UUID> indicators) {}

    private static final int LONGEST = 200;

    static SeenList of(List<Item> items, int indicators, List<UUID> sightings) {
        return new SeenList(
                !sightings.isEmpty(),
                items.size(),
                count(items, LineState.MATCHED),
                count(items, LineState.NOT_ASKED),
                count(items, LineState.UNKNOWN),
                count(items, LineState.UNREADABLE),
                indicators,
                sightings,
                items);
    }

    private static int count(List<Item> items, LineState state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    /** A value as it is shown again; half of a pair of surrogates is none. */
    static String shown(String given) {
        if (given.length() <= LONGEST) {
            return given;
        }
        return given.substring(0, Character.isHighSurrogate(given.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
