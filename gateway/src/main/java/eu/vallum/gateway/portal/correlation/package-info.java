/**
 * What indicators have in common with other incidents, and where a pasted value is known from. Decides nothing and keeps no value in an
 * address. Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.correlation;

import org.jspecify.annotations.NullMarked;
