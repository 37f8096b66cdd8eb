/**
 * The running trace, as text that can be stored and continued elsewhere, and what must never stand in one. Not an exporter. Called by outbox
 * and audit, and by the tracing library.
 */
@NullMarked
package eu.vallum.platform.trace;

import org.jspecify.annotations.NullMarked;
