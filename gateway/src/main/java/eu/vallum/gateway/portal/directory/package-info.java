/**
 * The directory of all authorities: how each is called when it is urgent, to read, to print, and to keep one's own entry right. Not the register
 * of organisations, which says who they are. Called by signed-in people of authorities.
 */
@NullMarked
package eu.vallum.gateway.portal.directory;

import org.jspecify.annotations.NullMarked;
