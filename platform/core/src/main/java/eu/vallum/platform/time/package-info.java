/**
 * The one clock, and the zones it is read in. Nothing else in the product asks the machine for the time. Called by everything that needs now.
 */
@NullMarked
package eu.vallum.platform.time;

import org.jspecify.annotations.NullMarked;
