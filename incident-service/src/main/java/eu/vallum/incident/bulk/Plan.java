package eu.vallum.incident.bulk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.vallum.incident.listing.Selecting.Selected;
import java.util.List;

/**
 * What an act on many would do.
 *
 * @param matching how many were selected
 * @param would how many of them it would change
 */
record Plan(
        long matching,
        long would,
        List<LeftOut> leftOut,
        @JsonIgnore List<Selected> chosen) {}
