/**
 * What changed since a cursor, for readers who keep a copy. Not the live feed, which the platform serves. Called by use cases that
 * change something, and over HTTP.
 */
@NullMarked
package eu.vallum.identity.change;

import org.jspecify.annotations.NullMarked;
