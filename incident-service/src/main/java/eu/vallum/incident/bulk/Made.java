package eu.vallum.incident.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an act did to one incident beside the incident's own state, so that exactly this is taken back.
 *
 * @param clocks deadlines that it stopped, or let run again
 * @param shares shares with one organisation each that it gave, or ended
 * @param groups acts of sharing with a group that it gave, or ended
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Made(List<UUID> clocks, List<UUID> shares, List<UUID> groups) {
    static final Made NOTHING = new Made(List.of(), List.of(), List.of());

    Made {
        clocks = listed(clocks);
        shares = listed(shares);
        groups = listed(groups);
    }

    static Made clocks(List<UUID> ids) {
        return new Made(ids, List.of(), List.of());
    }

    static Made shares(List<UUID> ids) {
        return new Made(List.of(), ids, List.of());
    }

    static Made group(UUID id) {
        return new Made(List.of(), List.of(), List.of(id));
    }

    /** Each of what is taken back by itself; what belongs to the incident's own state stays one. */
    Stream<Made> apart() {
        return shares.isEmpty() && groups.isEmpty()
                ? Stream.of(this)
                : Stream.concat(
                        groups.stream().map(Made::group), shares.stream().map(id -> shares(List.of(id))));
    }

    @SuppressWarnings("NullAway") // absent in what was stored
    private static List<UUID> listed(List<UUID> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
