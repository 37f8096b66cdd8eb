/**
 * Checks what `k8s/` would put on a cluster, without a cluster. Every overlay is rendered, every object read strictly, and what it
 * says is compared with what the services say themselves. It proves nothing about operators' behaviour at run time.
 */
@NullMarked
package eu.vallum.endtoend.deployment;

import org.jspecify.annotations.NullMarked;
