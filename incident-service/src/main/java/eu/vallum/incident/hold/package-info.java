/**
 * Delay and refusal of passing an incident on, with the ground that Delegated Regulation (EU) 2026/881 gives, until it is looked at again. Not
 * taking back what was given. Called over HTTP by the owner and by the single point of contact that was asked to forward.
 */
@NullMarked
package eu.vallum.incident.hold;

import org.jspecify.annotations.NullMarked;
