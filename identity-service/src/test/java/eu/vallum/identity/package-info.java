/**
 * Identity service as a whole, through its interface, with a real PostgreSQL, Kafka, Keycloak and mail exchange. Not its small parts, whose
 * tests lie beside them. Run by the build.
 */
@NullMarked
package eu.vallum.identity;

import org.jspecify.annotations.NullMarked;
