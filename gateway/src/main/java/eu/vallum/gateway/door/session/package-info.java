/**
 * Sessions of browsers: a row in the store, opened only by the cookie. It refreshes tokens once over all replicas and forgets
 * ended sessions everywhere. It decides nothing about what a person may do.
 */
@NullMarked
package eu.vallum.gateway.door.session;

import org.jspecify.annotations.NullMarked;
