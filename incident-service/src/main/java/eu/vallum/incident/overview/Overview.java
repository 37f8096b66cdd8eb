package eu.vallum.incident.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vallum.incident.clock.ClockRow;
import eu.vallum.incident.report.ReadingIncidents.Unassigned;
import eu.vallum.incident.sharing.SharedView;
import eu.vallum.incident.timeline.ReadingTimeline.Activity;
import java.util.List;

/** The first page. What the authority owes and what entities owe it stand apart. */
record Overview(
        ClockTile mine,
        ClockTile owedToUs,
        Unassigned unassigned,
        Inbound sharedWithUs,
        Waiting waitingForUs,
        List<Activity> activity) {

    /** Deadlines of one kind of debtor. */
    record ClockTile(long running, long overdue, long dueWithinDay, List<ClockRow> items) {}

    /** What others shared with us. */
    record Inbound(
            long total, @JsonProperty("new") long fresh, long opened, long acknowledged, List<SharedView> items) {}

    /** What nobody of ours has acknowledged, oldest first. */
    record Waiting(long total, List<SharedView> items) {}
}
