/**
 * Errors a client can act on, as RFC 9457 problem details. Not for flow inside a use case: those return sealed results. Called by
 * every resource and by the mappers here, which turn whatever escapes into the same form.
 */
@NullMarked
package eu.vallum.platform.problem;

import org.jspecify.annotations.NullMarked;
