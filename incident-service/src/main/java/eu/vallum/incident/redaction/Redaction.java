package eu.vallum.incident.redaction;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;

/**
 * What one recipient does not see.
 *
 * @param fields none when nothing is withheld any more
 */
record Redaction(Organisation recipient, List<Field> fields, Instant changedAt, String changedBy) {

    /** All of an incident. */
    record Redactions(List<Redaction> items) {}
}
