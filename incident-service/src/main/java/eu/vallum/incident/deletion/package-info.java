/**
 * Deleting an incident that was filed by mistake, and what is left of it. Not closing one, and not retention. Called over HTTP by the owner.
 */
@NullMarked
package eu.vallum.incident.deletion;

import org.jspecify.annotations.NullMarked;
