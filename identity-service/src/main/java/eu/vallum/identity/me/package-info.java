/**
 * Tells a caller who they are here: for whom they act and what they may do now. Decides nothing. Called over HTTP, by the portal on every
 * sign-in.
 */
@NullMarked
package eu.vallum.identity.me;

import org.jspecify.annotations.NullMarked;
