/**
 * The running trace, as text that can be stored and continued elsewhere. Not an exporter. Called by outbox and audit.
 */
@NullMarked
package eu.vallum.platform.trace;

import org.jspecify.annotations.NullMarked;
