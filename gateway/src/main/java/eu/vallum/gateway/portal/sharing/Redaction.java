package eu.vallum.gateway.portal.sharing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;

/** What is withheld from one recipient beside what the label withholds. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Redaction(Organisation recipient, List<String> fields, Instant changedAt, String changedBy) {}
