package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where a rule is written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String name, String article, @Nullable String url) {}
