/**
 * The register of institutions: who they are, for which Member State they stand, and whether anybody may act for them. Not their people
 * or roles. Called over HTTP, by the seed at start, and by the other features through its public views.
 */
@NullMarked
package eu.vallum.identity.organisation;

import org.jspecify.annotations.NullMarked;
