/**
 * Counts and short lists for the first page. Nothing of its own. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.overview;

import org.jspecify.annotations.NullMarked;
