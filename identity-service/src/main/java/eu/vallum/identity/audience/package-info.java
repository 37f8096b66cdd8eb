/**
 * Says which organisations are told of a fact of this service as it happens. Not what they may read; that is decided again when they do.
 * Called by the platform's feed.
 */
@NullMarked
package eu.vallum.identity.audience;

import org.jspecify.annotations.NullMarked;
