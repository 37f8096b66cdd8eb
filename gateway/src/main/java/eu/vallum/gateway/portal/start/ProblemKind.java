package eu.vallum.gateway.portal.start;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One entry of a service's catalogue. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProblemKind(String type, String code, int status, String title) {}
