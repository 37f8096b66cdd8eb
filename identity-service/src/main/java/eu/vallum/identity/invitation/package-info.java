/**
 * Brings people into an organisation: an invitation by mail, its single use, and the list of who is there or invited. Not sign-in itself,
 * which is Keycloak's. Called over HTTP; the mails are sent by a schedule.
 */
@NullMarked
package eu.vallum.identity.invitation;

import org.jspecify.annotations.NullMarked;
