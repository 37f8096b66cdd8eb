/**
 * The words of an incident as a person put them into another language: beside the original, never in its place, and never seen by whoever does
 * not see the original; and which language the original is in. Nothing here translates. Called over HTTP by whoever works on an incident that
 * their organisation sees.
 */
@NullMarked
package eu.vallum.incident.translation;

import org.jspecify.annotations.NullMarked;
