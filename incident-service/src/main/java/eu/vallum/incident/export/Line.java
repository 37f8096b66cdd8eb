package eu.vallum.incident.export;

import eu.vallum.incident.report.IncidentHead;
import java.time.Instant;

/** What a file says of one incident. */
record Line(IncidentHead head, String summary, Instant changedAt) {}
