/**
 * What the caller may do for its acting organisation, read from the grants themselves in the running transaction. Not the giving of
 * grants, which is in {@code grant}. Called by every use case.
 */
@NullMarked
package eu.vallum.identity.power;

import org.jspecify.annotations.NullMarked;
