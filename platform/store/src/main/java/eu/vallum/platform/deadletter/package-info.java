/**
 * Events a listener could not understand: kept on a topic of their own with the reason, and sent again by an operator's command.\n * Not a retry; that is in the listeners. Called through the management port.
 */
@NullMarked
package eu.vallum.platform.deadletter;

import org.jspecify.annotations.NullMarked;
