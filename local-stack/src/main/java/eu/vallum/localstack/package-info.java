/**
 * Real PostgreSQL, Kafka, Keycloak and a mail exchange on the loopback interface, without a container engine.
 * It is no part of what runs in production and knows nothing of the domain but names of databases, topics and services.
 * Called by the script {@code vallum}, by every service's tests ({@link eu.vallum.localstack.TestStack}) and by the
 * end-to-end tests.
 */
@NullMarked
package eu.vallum.localstack;

import org.jspecify.annotations.NullMarked;
