/**
 * The kinds of problem that only this service has. Not the common ones, which the platform brings. Called by resources.
 */
@NullMarked
package eu.vallum.identity.problem;

import org.jspecify.annotations.NullMarked;
