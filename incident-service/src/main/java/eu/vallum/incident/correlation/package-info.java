/**
 * What indicators have in common with those of other incidents: equal values, networks and domains that hold each other, digests of one
 * file. Stores no pairs and counts only what the caller may see; what stands on a warning list ties nothing. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.correlation;

import org.jspecify.annotations.NullMarked;
