/**
 * What waits for the visitor in person, on all incidents: mentions and tasks. Kept nowhere; incident-service says what waits.
 */
@NullMarked
package eu.vallum.gateway.portal.waiting;

import org.jspecify.annotations.NullMarked;
