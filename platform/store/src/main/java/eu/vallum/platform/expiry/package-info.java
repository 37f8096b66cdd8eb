/**
 * Takes away what has served its time: keys, inbox entries, feed entries, overtaken changes. Not retention of domain records, which has a
 * table of its own. Called by the scheduler.
 */
@NullMarked
package eu.vallum.platform.expiry;

import org.jspecify.annotations.NullMarked;
