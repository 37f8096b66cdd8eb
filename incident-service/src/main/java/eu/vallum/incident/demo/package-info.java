/**
 * One story to look at, filed through the use cases, in the local profile only. Not test data. Called once after start.
 */
@NullMarked
package eu.vallum.incident.demo;

import org.jspecify.annotations.NullMarked;
