/**
 * Whether this service can do its own work: its database answers. Not the health of others. Called by the operator's probes and\n * scrapers.
 */
@NullMarked
package eu.vallum.platform.health;

import org.jspecify.annotations.NullMarked;
