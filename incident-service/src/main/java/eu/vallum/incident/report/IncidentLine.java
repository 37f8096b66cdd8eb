package eu.vallum.incident.report;

import eu.vallum.incident.access.FieldLabel;
import java.util.List;

/** An incident with its summary and the fields that are marked by themselves, for a file of many. */
public record IncidentLine(IncidentHead head, String summary, List<FieldLabel> fieldLabels) {}
