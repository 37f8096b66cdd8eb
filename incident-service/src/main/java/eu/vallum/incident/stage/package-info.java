/**
 * The reports that an incident owes, stage by stage: the form each asks for, and what was submitted, which never changes. Not the deadlines
 * and not the facts themselves. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.stage;

import org.jspecify.annotations.NullMarked;
