package eu.vallum.incident.label;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.sharing.RemarkingShares.Effect;
import java.util.List;

/**
 * What a label does, or would do.
 *
 * @param mayPassOn how far a recipient may pass it on under the new label
 * @param version of the incident; after a change the new one
 */
record LabelChange(Tlp from, Tlp to, String mayPassOn, int version, List<Effect> shares) {}
