/**
 * Two gateways and two incident-services without sticky routing: sessions, refresh, logout and live streams must not notice. Called by
 * nobody.
 */
@NullMarked
package eu.vallum.endtoend.replica;

import org.jspecify.annotations.NullMarked;
