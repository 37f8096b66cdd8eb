/**
 * Blind correlation as people see it: the switch of their organisation, what matched, asking and answering. Not the sharing by which one
 * opens, which the incident's own pages do. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.blind;

import org.jspecify.annotations.NullMarked;
