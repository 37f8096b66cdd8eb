/**
 * How much is taken on at once: twice what the pool can work on; the rest is told to come back. Not rate limits a client, which are the\n * gateway's. Called on every request.
 */
@NullMarked
package eu.vallum.platform.limit;

import org.jspecify.annotations.NullMarked;
