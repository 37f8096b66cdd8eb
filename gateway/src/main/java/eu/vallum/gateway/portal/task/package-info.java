/**
 * Tasks about an incident: giving one and saying how far it has come. For the organisations that gave it and have it; the rules are
 * incident-service's.
 */
@NullMarked
package eu.vallum.gateway.portal.task;

import org.jspecify.annotations.NullMarked;
