/**
 * Delay and refusal of passing an incident on: placing, looking again, refusing and lifting. Not sharing, which it stops. Called by signed-in
 * people of the owner and of its single point of contact.
 */
@NullMarked
package eu.vallum.gateway.portal.hold;

import org.jspecify.annotations.NullMarked;
