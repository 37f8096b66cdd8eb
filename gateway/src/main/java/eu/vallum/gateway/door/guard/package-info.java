/**
 * Refusals that need neither store nor token: odd paths, odd headers, foreign sites, oversized bodies, and the security headers
 * of every answer. Runs before anything else. It never reads a body.
 */
@NullMarked
package eu.vallum.gateway.door.guard;

import org.jspecify.annotations.NullMarked;
