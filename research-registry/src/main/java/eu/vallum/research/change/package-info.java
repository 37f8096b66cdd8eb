/**
 * What changed for whom, for followers that poll. Not the projects themselves: a change names one, its reader fetches it under its own
 * rights. Called by whoever publishes, withdraws or alters a project.
 */
@NullMarked
package eu.vallum.research.change;

import org.jspecify.annotations.NullMarked;
