/**
 * An entity's own reports: filing one with an account, and what the entity sees of it. Never a recipient, a note or another entity, and
 * nothing of what the authority thinks of it. Called over HTTP, and by the page behind a return link.
 */
@NullMarked
package eu.vallum.incident.own;

import org.jspecify.annotations.NullMarked;
