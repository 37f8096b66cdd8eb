/**
 * What somebody is told of, on their page and by mail, and how they want it: at once, in a digest, in quiet hours or not. Not the alerts of
 * whoever is on duty, which wait for an answer, and no content: a notice says what kind of thing happened to which reference. Called over
 * HTTP, by this service's own facts, and by a clock.
 */
@NullMarked
package eu.vallum.incident.notice;

import org.jspecify.annotations.NullMarked;
