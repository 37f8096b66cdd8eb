/**
 * How an incident is classified, and classifying it. Decides nothing itself. Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.classification;

import org.jspecify.annotations.NullMarked;
