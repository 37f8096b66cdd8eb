/**
 * What an owner withholds of an incident from one recipient, field by field, beside what the label withholds from everybody. Not the
 * withholding itself, which the access checks and the database do for every reader. Called over HTTP by owners, and when an incident is shared.
 */
@NullMarked
package eu.vallum.incident.redaction;

import org.jspecify.annotations.NullMarked;
