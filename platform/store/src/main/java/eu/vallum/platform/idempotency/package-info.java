/**
 * The same request twice does its work once and answers the same. Not a cache of reads. Called by use cases that create
 * something for a client that may have to repeat itself.
 */
@NullMarked
package eu.vallum.platform.idempotency;

import org.jspecify.annotations.NullMarked;
