/**
 * The common situational picture: released figures of Member States as a map, tables and bars, and the switch of a single point of contact.
 * Counts nothing itself. Called by a browser.
 */
@NullMarked
package eu.vallum.gateway.portal.picture;

import org.jspecify.annotations.NullMarked;
