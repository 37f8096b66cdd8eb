/**
 * Trace headers at the outer edge. What comes in is never believed, what goes out is our own. Called by the tracing library only.
 */
@NullMarked
package eu.vallum.gateway.door.trace;

import org.jspecify.annotations.NullMarked;
