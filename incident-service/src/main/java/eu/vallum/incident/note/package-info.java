/**
 * Notes that stay in one organisation and messages between those who have an incident, each with its own label and readers, its versions and
 * translations, and whom it mentions. Not questions to the entity, which never learns of a note, and no requests with a due time. Called over
 * HTTP by whoever sees the incident, and by the timeline.
 */
@NullMarked
package eu.vallum.incident.note;

import org.jspecify.annotations.NullMarked;
