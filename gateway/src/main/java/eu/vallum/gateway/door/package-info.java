/**
 * The way in: everything between a socket and a service or a page. It reads paths and headers only, on event loops, and holds
 * no word of the domain. Its parts are wired by {@link eu.vallum.gateway.door.Doorway}; pages know none of them.
 */
@NullMarked
package eu.vallum.gateway.door;

import org.jspecify.annotations.NullMarked;
