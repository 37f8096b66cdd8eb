/**
 * "Have you seen these?": one authority asks others that have indicators of an incident, and gets answers that nobody else reads. Not what sensors
 * report, which nobody sends here. Called over HTTP by owners and recipients of incidents, and by whoever writes files for an owner.
 */
@NullMarked
package eu.vallum.incident.sighting;

import org.jspecify.annotations.NullMarked;
