/**
 * The one-page brief of an incident: prefilled from what the reader sees of it, edited, and printed. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.brief;

import org.jspecify.annotations.NullMarked;
