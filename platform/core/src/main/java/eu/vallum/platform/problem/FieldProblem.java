package eu.vallum.platform.problem;

/**
 * One field that must change before the request can be taken.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body, or the parameter's name
 * @param code stable word for the rule that failed, for example {@code NotBlank}
 * @param detail what to do, in English; the portal translates by code
 */
public record FieldProblem(String pointer, String code, String detail) {}
