/**
 * Reporting regimes as reviewed data: stages, what they run from and for how long, who owes them, to whom, and what they ask. Not the
 * reckoning of a report's deadlines. Called by the deadline engine, by the forms, and over HTTP by the page that shows the rules.
 */
@NullMarked
package eu.vallum.incident.regime;

import org.jspecify.annotations.NullMarked;
