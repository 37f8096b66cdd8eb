/**
 * Work the platform does on its own, under a name the database knows. Not the work itself, which is a use case. Called by schedulers and\n * background threads.
 */
@NullMarked
package eu.vallum.platform.job;

import org.jspecify.annotations.NullMarked;
