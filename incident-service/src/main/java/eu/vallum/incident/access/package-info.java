/**
 * Who may see and do what with an incident: named checks, and the one query by which an incident is found. Not the row policies of the
 * database, which say the same a second time. Called by every use case.
 */
@NullMarked
package eu.vallum.incident.access;

import org.jspecify.annotations.NullMarked;
