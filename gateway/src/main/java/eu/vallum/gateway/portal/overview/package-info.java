/**
 * The first page after signing in: what an authority owes, what others owe it, what is unassigned, shared and new. It decides
 * nothing; incident-service counts. Everybody who signs in lands here, and sees what their kind of organisation does.
 */
@NullMarked
package eu.vallum.gateway.portal.overview;

import org.jspecify.annotations.NullMarked;
