/**
 * What is known about adversaries and what helps against them, and how it was loaded. Changes nothing. Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.knowledge;

import org.jspecify.annotations.NullMarked;
