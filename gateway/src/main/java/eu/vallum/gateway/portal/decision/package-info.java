/**
 * What the visitor's organisation decided about an incident. Nobody outside reads it; incident-service keeps it so.
 */
@NullMarked
package eu.vallum.gateway.portal.decision;

import org.jspecify.annotations.NullMarked;
