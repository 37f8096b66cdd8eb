/**
 * "Have you seen this?" about the indicators of an incident: asking, answering, and what each said to whoever asked. Owners and recipients come
 * here; the rules are incident-service's.
 */
@NullMarked
package eu.vallum.gateway.portal.sighting;

import org.jspecify.annotations.NullMarked;
