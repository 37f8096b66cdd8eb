/**
 * What authorities ask each other about an incident that one shared with the other, with a time by which an answer is due. That time is the
 * asker's wish and no clock of the law. Not questions to the entity. Called over HTTP by both parties; nobody else sees any of it.
 */
@NullMarked
package eu.vallum.incident.inquiry;

import org.jspecify.annotations.NullMarked;
