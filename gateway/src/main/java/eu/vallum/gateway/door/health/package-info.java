/**
 * Whether this replica can do its work. Readiness depends on the door's own store only, never on a service or Keycloak. Served on
 * the management port.
 */
@NullMarked
package eu.vallum.gateway.door.health;

import org.jspecify.annotations.NullMarked;
