/**
 * Vocabularies that are loaded, and their terms. Changes nothing. Called by browsers; asks incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
