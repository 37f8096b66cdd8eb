/**
 * Facts that were already effective here. Not a log of messages. Called by the use cases that listeners start, in the transaction of
 * the effect.
 */
@NullMarked
package eu.vallum.platform.inbox;

import org.jspecify.annotations.NullMarked;
