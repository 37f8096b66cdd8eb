/**
 * Reports of an incident stage by stage, what was submitted, and the clocks with the moments they run from. It computes no deadline. Pages of
 * one incident.
 */
@NullMarked
package eu.vallum.gateway.portal.stage;

import org.jspecify.annotations.NullMarked;
