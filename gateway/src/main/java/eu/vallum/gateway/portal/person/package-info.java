/**
 * Whom of one's people other authorities may name under TLP:RED. Not who they are or what they may do, which the register of organisations
 * says. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.person;

import org.jspecify.annotations.NullMarked;
