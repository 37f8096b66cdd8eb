/**
 * What an organisation is told as it happens: type, target and version of what it may see, never content. Not a history; entries live
 * a day. Called by browsers and agencies through the gateway.
 */
@NullMarked
package eu.vallum.platform.feed;

import org.jspecify.annotations.NullMarked;
