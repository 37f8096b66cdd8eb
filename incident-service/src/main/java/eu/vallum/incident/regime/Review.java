package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * When somebody last held the definition against its source.
 *
 * @param date, ISO 8601
 * @param verified whether every rule was found in the source's own words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        String date, boolean verified, @Nullable Wording note) {}
