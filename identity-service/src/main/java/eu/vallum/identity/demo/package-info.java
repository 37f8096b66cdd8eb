/**
 * People, clients and institutions of the local demonstration. Never anywhere else: it is off unless the profile is {@code local}, and a
 * service that listens on more than the loopback address refuses to start with it. Called by the runtime at start.
 */
@NullMarked
package eu.vallum.identity.demo;

import org.jspecify.annotations.NullMarked;
