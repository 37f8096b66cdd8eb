package eu.vallum.incident.timeline;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.page.Cursor;
import java.util.List;

/** A feature that keeps its own records and has them stand on the timeline, each for whoever may read the record itself. */
public interface TimelineSource {
    /**
     * What the actor may read before a place, the latest first.
     *
     * @param place the time, by the order asked for, and among equals the id
     * @param recorded whether the order is by the time it was written down, and not by the time it happened
     */
    List<Entry> before(Actor actor, Seen seen, Cursor place, boolean recorded, int limit);
}
