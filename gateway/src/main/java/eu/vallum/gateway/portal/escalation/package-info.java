/**
 * Escalation's pages: what was escalated and to which level, proposing it, a second person's word, situation reports, standing down. Called by
 * signed-in people of authorities and bodies of the Union.
 */
@NullMarked
package eu.vallum.gateway.portal.escalation;

import org.jspecify.annotations.NullMarked;
