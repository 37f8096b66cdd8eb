/**
 * How incidents hang together, and that one turned out to be another. Moves nothing from one to the other, and compares no indicators, which
 * correlation does. Called over HTTP by owners, and by readers of both ends.
 */
@NullMarked
package eu.vallum.incident.relation;

import org.jspecify.annotations.NullMarked;
