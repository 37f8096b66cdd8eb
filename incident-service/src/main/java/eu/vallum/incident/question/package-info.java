/**
 * Questions between the authority and the entity about a report, and their answers, with a time by which one is due. Not notes among
 * colleagues, and not what authorities ask each other. Called over HTTP, and by the page behind a return link.
 */
@NullMarked
package eu.vallum.incident.question;

import org.jspecify.annotations.NullMarked;
