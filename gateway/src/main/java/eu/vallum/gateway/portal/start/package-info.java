/**
 * The public start page, the statements and the status page. It reads nothing that is protected. Visitors come here first.
 */
@NullMarked
package eu.vallum.gateway.portal.start;

import org.jspecify.annotations.NullMarked;
