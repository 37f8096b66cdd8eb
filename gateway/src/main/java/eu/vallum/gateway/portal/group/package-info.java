/**
 * Sharing groups, sharing an incident with one, and taking it back from one. Who belongs to a group is shown to its owner and its members.
 * Authorities come here.
 */
@NullMarked
package eu.vallum.gateway.portal.group;

import org.jspecify.annotations.NullMarked;
