/**
 * Work on an incident: what, for whom, until when, and who did what. Between the owner and whoever has the incident from it, or within one
 * organisation. The due time is the giver's wish and no clock of the law. Called over HTTP, and by the timeline.
 */
@NullMarked
package eu.vallum.incident.task;

import org.jspecify.annotations.NullMarked;
