/**
 * What people say about the moments, regimes and circumstances on which an incident's deadlines depend, each correction with its reason.
 * Not the reckoning itself. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.anchoring;

import org.jspecify.annotations.NullMarked;
