/**
 * Sharing an incident, with a preview of who would see what, withdrawing a share, and what others shared with us. The rules are
 * incident-service's; these pages say them before the button is pressed. Owners and recipients come here.
 */
@NullMarked
package eu.vallum.gateway.portal.sharing;

import org.jspecify.annotations.NullMarked;
