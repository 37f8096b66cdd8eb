/**
 * Files that hang on an incident: sending one, what they are, who had them. Hands none out itself: links lead to the interface, which does.
 * Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.attachment;

import org.jspecify.annotations.NullMarked;
