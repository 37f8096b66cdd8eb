/**
 * Batches: many indicators at once, from a paste, a CSV file, a STIX bundle, a MISP event or a feed, dry first if wanted, taken by a job
 * with progress, a way to stop it and a list of what was refused. Fetches nothing. Called over HTTP by the owner, and by its schedule.
 */
@NullMarked
package eu.vallum.incident.batch;

import org.jspecify.annotations.NullMarked;
