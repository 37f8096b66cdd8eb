/**
 * Holds what an operator sets against what the product knows, so that a misspelt key does not silently leave a default in force. Not a place
 * for settings themselves. Called by the runtime at start.
 */
@NullMarked
package eu.vallum.platform.configuration;

import org.jspecify.annotations.NullMarked;
