package eu.vallum.incident.export;

import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.report.IncidentHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a file says of one incident. */
record Line(
        IncidentHead head,
        String summary,
        Instant changedAt,
        @Nullable Pap pap) {}
