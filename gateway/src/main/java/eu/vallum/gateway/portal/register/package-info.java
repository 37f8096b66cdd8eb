/**
 * An authority's register of entities, attaching a report to one, and talking with the entity about it. The service keeps it all; these are
 * its pages. Opened from the navigation and from an incident.
 */
@NullMarked
package eu.vallum.gateway.portal.register;

import org.jspecify.annotations.NullMarked;
