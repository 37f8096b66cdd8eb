/**
 * Pages for local runs only: the components, the mail that was sent, the table of routes. They answer 404 everywhere else. Developers
 * and the end-to-end tests read them.
 */
@NullMarked
package eu.vallum.gateway.portal.dev;

import org.jspecify.annotations.NullMarked;
