/**
 * Settings of the door. Each key stands with its explanation in application.properties. Read by all parts of the door.
 */
@NullMarked
package eu.vallum.gateway.door.config;

import org.jspecify.annotations.NullMarked;
