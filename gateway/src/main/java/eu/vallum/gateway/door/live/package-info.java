/**
 * The services' feeds joined into one stream of events a browser. It keeps nothing: positions travel in the event's id. Streams
 * close when their session ends.
 */
@NullMarked
package eu.vallum.gateway.door.live;

import org.jspecify.annotations.NullMarked;
