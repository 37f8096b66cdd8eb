/**
 * Who is on duty when: a weekly pattern in the authority's own time, with swaps and absences. Not whom an alert has reached. Edited by
 * coordinators, read by officers and by the alerts.
 */
@NullMarked
package eu.vallum.incident.roster;

import org.jspecify.annotations.NullMarked;
