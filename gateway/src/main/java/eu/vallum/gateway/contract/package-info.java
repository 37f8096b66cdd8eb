/**
 * The published contracts, read once at start: which operations exist, what they take, and how to call them. The door holds
 * requests against them, the portal shows them. It knows nothing of requests or sessions.
 */
@NullMarked
package eu.vallum.gateway.contract;

import org.jspecify.annotations.NullMarked;
