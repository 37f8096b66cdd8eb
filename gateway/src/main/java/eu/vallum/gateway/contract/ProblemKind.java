package eu.vallum.gateway.contract;

import java.util.List;

/**
 * A kind of problem that answers may name.
 *
 * @param code last part of its address, stable
 * @param status HTTP status
 * @param title short English title
 * @param services who answers with it: gateway, identity, incident, research
 */
public record ProblemKind(String code, int status, String title, List<String> services) {}
