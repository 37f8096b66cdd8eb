package eu.vallum.gateway.portal.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * How an indicator is tied to other incidents.
 *
 * @param correlates whether it may be tied at all
 * @param warnings names of the warning lists it stands on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tie(UUID indicator, boolean correlates, List<String> warnings, long incidents, long indicators) {}
