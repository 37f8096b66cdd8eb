/**
 * Notes of one's own organisation and messages about an incident, and what waits for the visitor in person. Whoever sees an incident comes
 * here; who reads what, incident-service says.
 */
@NullMarked
package eu.vallum.gateway.portal.note;

import org.jspecify.annotations.NullMarked;
