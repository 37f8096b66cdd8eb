/**
 * Marking an incident anew after it was filed, with what that does to those who have it. Not how a label reads, and not the terms of a
 * single share. Called over HTTP by the owner.
 */
@NullMarked
package eu.vallum.incident.label;

import org.jspecify.annotations.NullMarked;
