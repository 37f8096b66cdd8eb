/**
 * Files of what a list shows: asked for, made as a job, handed out while everything in them may still be seen. Not single documents. Called over
 * HTTP and by a schedule.
 */
@NullMarked
package eu.vallum.incident.export;

import org.jspecify.annotations.NullMarked;
