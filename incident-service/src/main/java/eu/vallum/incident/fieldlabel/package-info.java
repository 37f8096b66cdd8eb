/**
 * Marking single fields of an incident more strictly than the incident, with what that takes from whom. Not the withholding itself, which the
 * access checks and the database do, and not what an owner withholds from one recipient. Called over HTTP by owners.
 */
@NullMarked
package eu.vallum.incident.fieldlabel;

import org.jspecify.annotations.NullMarked;
