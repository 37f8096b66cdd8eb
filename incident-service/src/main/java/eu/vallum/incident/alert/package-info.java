/**
 * Alerts: who on duty is told that something needs somebody now, whom it reaches when they do not answer, and who answered. Not who is on
 * duty, and not what happened; an alert holds a reference, a kind, a stage and a time. Raised by own facts and by the clock, answered by officers.
 */
@NullMarked
package eu.vallum.incident.alert;

import org.jspecify.annotations.NullMarked;
