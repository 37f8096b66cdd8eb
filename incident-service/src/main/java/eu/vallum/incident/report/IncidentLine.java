package eu.vallum.incident.report;

/** An incident with its summary, for a file of many. */
public record IncidentLine(IncidentHead head, String summary) {}
