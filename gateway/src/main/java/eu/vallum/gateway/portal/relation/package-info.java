/**
 * How incidents hang together, and saying that one turned out to be another. Decides nothing itself. Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.relation;

import org.jspecify.annotations.NullMarked;
