package eu.vallum.gateway.portal.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vallum.gateway.portal.view.ClockRow;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Marking;
import eu.vallum.gateway.portal.view.Shared;
import eu.vallum.gateway.portal.view.TimelineEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counts and short lists of the first page, as incident-service gives them. */
public record Overview(
        ClockTile mine,
        ClockTile owedToUs,
        Unassigned unassigned,
        SharedWithUs sharedWithUs,
        Waiting waitingForUs,
        List<Activity> activity) {

    /** Clocks of one kind of debtor. */
    public record ClockTile(int running, int overdue, int dueWithinDay, List<ClockRow> items) {

        /** Style of our own tile. */
        public String tone() {
            return overdue > 0 ? "crit" : "ours";
        }
    }

    /** Incidents that nobody works on. */
    public record Unassigned(int total, List<IncidentHead> items) {

        /** Style of the tile. */
        public String tone() {
            return total > 0 ? "warn" : "calm";
        }
    }

    /** What others shared, by what we did with it. */
    public record SharedWithUs(
            int total, @JsonProperty("new") int fresh, int opened, int acknowledged, List<Shared> items) {

        /** Style of the tile. */
        public String tone() {
            return fresh > 0 ? "warn" : "calm";
        }
    }

    /** Shares without an acknowledgement of ours. */
    public record Waiting(int total, List<Shared> items) {}

    /** Something that happened to an incident. */
    public record Activity(TimelineEntry entry, Of incident) {

        /** The incident it happened to. */
        public record Of(
                UUID id, String reference, @Nullable String title) {}
    }

    /** Marking of the whole page on paper, where the activity is left out. */
    public String marking() {
        return Marking.ofList(Stream.of(
                        Stream.concat(mine.items().stream(), owedToUs.items().stream())
                                .map(row -> row.incident().tlp()),
                        unassigned.items().stream().map(IncidentHead::tlp),
                        Stream.concat(sharedWithUs.items().stream(), waitingForUs.items().stream())
                                .map(item -> item.share().tlp()))
                .flatMap(part -> part));
    }

    /** The clock of ours that is due first, null without one. */
    public @Nullable ClockRow first() {
        return mine.items().stream()
                .filter(row -> row.clock().open())
                .findFirst()
                .orElse(null);
    }

    /** The share that waits longest for us, null without one. */
    public @Nullable Shared longest() {
        return waitingForUs.items().isEmpty() ? null : waitingForUs.items().getFirst();
    }
}
