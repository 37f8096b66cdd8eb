/**
 * What authorities ask each other about an incident that one shared with the other. Owners and recipients come here; the rules are
 * incident-service's.
 */
@NullMarked
package eu.vallum.gateway.portal.inquiry;

import org.jspecify.annotations.NullMarked;
