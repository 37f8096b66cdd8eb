/**
 * Calendars that a phone subscribes to: made, listed and taken back. Not what stands in them. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.calendar;

import org.jspecify.annotations.NullMarked;
