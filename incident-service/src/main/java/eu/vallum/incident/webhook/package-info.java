/**
 * Calls an address of the organisation's choice, signed, for gateways of text messages and pagers. Not what is said; that is ordered by the
 * alerts, and holds nothing restricted. Called by alerts, by coordinators who set it up, and by the clock that sends.
 */
@NullMarked
package eu.vallum.incident.webhook;

import org.jspecify.annotations.NullMarked;
