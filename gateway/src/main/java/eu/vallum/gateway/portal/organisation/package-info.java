/**
 * The organisation one acts for, its people and their invitations, and accepting an invitation. Grants are identity-service's.
 * Coordinators and administrators invite here.
 */
@NullMarked
package eu.vallum.gateway.portal.organisation;

import org.jspecify.annotations.NullMarked;
