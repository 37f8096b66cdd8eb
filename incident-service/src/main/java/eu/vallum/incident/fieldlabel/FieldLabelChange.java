package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import java.util.List;

/**
 * What marking fields does, or would do.
 *
 * @param version of the incident; after a change the new one
 * @param fields as they are marked after it
 */
public record FieldLabelChange(int version, List<FieldLabel> fields, List<Effect> readers) {

    /**
     * What it does to somebody who has the incident.
     *
     * @param tlp the loosest label it ever had the incident under, which decides
     */
    public record Effect(Organisation recipient, Tlp tlp, List<Field> loses, List<Field> gains) {}
}
