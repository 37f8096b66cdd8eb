/**
 * The brief of an incident on one page, for a minister: what happened, who is hit, what was done, what must be decided. Keeps what an
 * organisation wrote of it and notes each print. Not the incident, and not the page's look. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.brief;

import org.jspecify.annotations.NullMarked;
