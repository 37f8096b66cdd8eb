/**
 * How much one client may ask for. Counted in memory by each replica for itself, and the headers say so. It refuses nothing to
 * health and metrics, which live on another port.
 */
@NullMarked
package eu.vallum.gateway.door.limit;

import org.jspecify.annotations.NullMarked;
