/**
 * Legal deadlines: pure rules of who owes what by when, and the rows that keep them. Not what a report contains. Called when an incident is
 * filed or answered, and by the watch that notices lateness.
 */
@NullMarked
package eu.vallum.incident.clock;

import org.jspecify.annotations.NullMarked;
