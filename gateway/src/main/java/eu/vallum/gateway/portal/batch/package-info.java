/**
 * Sending many indicators at once, by paste or file, and the page of each such batch. Reads no file itself. Called by browsers; asks
 * incident-service.
 */
@NullMarked
package eu.vallum.gateway.portal.batch;

import org.jspecify.annotations.NullMarked;
