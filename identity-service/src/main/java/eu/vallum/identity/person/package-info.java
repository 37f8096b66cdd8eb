/**
 * The people of an organisation: who belongs to it, and how to reach them. Not their accounts, which are Keycloak's, nor their roles. Called
 * over HTTP together with invitations, and by the use cases that add people.
 */
@NullMarked
package eu.vallum.identity.person;

import org.jspecify.annotations.NullMarked;
