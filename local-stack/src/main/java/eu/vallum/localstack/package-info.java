/**
 * Real PostgreSQL, Kafka, Keycloak and a mail exchange on the loopback interface, without a container engine.
 * It is no part of what runs in production and knows nothing of the domain but names of databases, topics and services.
 * Called by the script {@code vallum}, by every service's tests ({@link eu.vallum.localstack.TestStack}) and by the
 * end-to-end tests.
 *
 * <p>For those, {@link eu.vallum.localstack.VallumPlatform} is the whole interface:
 *
 * <pre>{@code
 * var options = PlatformOptions.in(directory).withPortOffset(2000).withInstances(gateways, incidentServices);
 * try (var vallum = VallumPlatform.start(options)) {
 *     vallum.gateway(1); vallum.service("incident-service"); vallum.management("gateway-2"); vallum.keycloak();
 *     vallum.demoPassword(); vallum.token("demo-agency"); vallum.connect("incident", "incident_app");
 *     vallum.component("incident-service").kill(); // also stop(), freeze(), thaw(), start(), pid(), log()
 * }
 * }</pre>
 */
@NullMarked
package eu.vallum.localstack;

import org.jspecify.annotations.NullMarked;
