/**
 * What happened to an incident: when it happened and when it was written down. Not the audit log, which nobody edits and few may read.
 * Called by every use case that changes something.
 */
@NullMarked
package eu.vallum.incident.timeline;

import org.jspecify.annotations.NullMarked;
