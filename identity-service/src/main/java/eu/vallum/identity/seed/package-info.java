/**
 * Reads the seed file at start: the authorities of the Member States and the Union's bodies. Not the register itself. Called by the
 * runtime, once a start.
 */
@NullMarked
package eu.vallum.identity.seed;

import org.jspecify.annotations.NullMarked;
