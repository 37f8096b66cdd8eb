/**
 * One act on many incidents: counted before it is done, done item by item through its own use case, undone where nothing happened since. Not the
 * acts themselves. Called over HTTP and by a schedule.
 */
@NullMarked
package eu.vallum.incident.bulk;

import org.jspecify.annotations.NullMarked;
