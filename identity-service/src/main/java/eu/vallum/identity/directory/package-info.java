/**
 * Keeps Keycloak in step with the register: its organisations, accounts and memberships. The register is right and Keycloak follows. Run by
 * the scheduler, and called when an invitation is accepted.
 */
@NullMarked
package eu.vallum.identity.directory;

import org.jspecify.annotations.NullMarked;
