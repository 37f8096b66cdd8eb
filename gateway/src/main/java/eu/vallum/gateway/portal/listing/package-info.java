/**
 * The list of incidents: what it is narrowed by, counts beside each value, pages. Everything stands in the address. Not a single incident.
 */
@NullMarked
package eu.vallum.gateway.portal.listing;

import org.jspecify.annotations.NullMarked;
