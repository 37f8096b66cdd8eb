/**
 * Organisations as identity-service publishes them, and to whom one can share. Not their people or powers. Called by use cases that name an
 * organisation, and by the listener that keeps it current.
 */
@NullMarked
package eu.vallum.incident.directory;

import org.jspecify.annotations.NullMarked;
