/**
 * Closing an incident and reopening it, each with a reason, and what becomes of its deadlines. Not what a closed incident refuses; the gate
 * knows that. Called by the owner's officers.
 */
@NullMarked
package eu.vallum.incident.closing;

import org.jspecify.annotations.NullMarked;
