package eu.vallum.incident.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.sharing.RemarkingShares.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a label does, or would do.
 *
 * @param mayPassOn how far a recipient may pass it on under the new label
 * @param pap what may be done with its indicators; after a change the new one
 * @param version of the incident; after a change the new one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabelChange(Tlp from, Tlp to, @Nullable Pap pap, String mayPassOn, int version, List<Effect> shares) {}
