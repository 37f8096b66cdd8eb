/**
 * The problems that only this service answers with. Not those that every service has. Called by resources and access checks.
 */
@NullMarked
package eu.vallum.incident.problem;

import org.jspecify.annotations.NullMarked;
