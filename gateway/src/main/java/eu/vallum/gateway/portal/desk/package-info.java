/**
 * The night desk's pages: passing work on, closing and reopening. Not what an incident says. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.desk;

import org.jspecify.annotations.NullMarked;
