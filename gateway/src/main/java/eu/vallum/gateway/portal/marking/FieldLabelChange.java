package eu.vallum.gateway.portal.marking;

import eu.vallum.gateway.portal.view.FieldLabel;
import eu.vallum.gateway.portal.view.Organisation;
import java.util.List;

/** What marking fields would do to everybody who has the incident. */
public record FieldLabelChange(int version, List<FieldLabel> fields, List<Effect> readers) {

    /** What one reader would lose and see again. */
    public record Effect(Organisation recipient, String tlp, List<String> loses, List<String> gains) {}
}
