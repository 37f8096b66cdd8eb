/**
 * The incident itself: filing it with its early warning, reading it, its officer, the answer to the entity. Not whom it is shared with. Called
 * over HTTP, and by features that change an incident's version.
 */
@NullMarked
package eu.vallum.incident.report;

import org.jspecify.annotations.NullMarked;
