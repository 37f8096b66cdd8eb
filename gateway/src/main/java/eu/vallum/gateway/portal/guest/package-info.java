/**
 * Sharing an incident with an authority that is not on the platform, for the owner: who was invited, what became of the link, and the code
 * that is told by telephone. What the guest itself sees is the package {@code outside}.
 */
@NullMarked
package eu.vallum.gateway.portal.guest;

import org.jspecify.annotations.NullMarked;
