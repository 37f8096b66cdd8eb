package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on a project.
 *
 * @param orcid full form, if known
 * @param role {@code principal-investigator}, {@code contact} or {@code member}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(String name, @Nullable String orcid, String role) {}
