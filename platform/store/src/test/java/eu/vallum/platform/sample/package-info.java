/**
 * A service as small as can be, to try the kernel on: it notes things of an organisation. Not a model of a real feature. Called by tests.
 */
@NullMarked
package eu.vallum.platform.sample;

import org.jspecify.annotations.NullMarked;
