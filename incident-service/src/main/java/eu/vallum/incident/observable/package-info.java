/**
 * Observables: the closed list of their types, how a value of each is written one way only, and the keys by which equal values and those
 * that lie within each other are found. Knows no incident, no file and no database. Called by whoever takes or looks up indicators.
 */
@NullMarked
package eu.vallum.incident.observable;

import org.jspecify.annotations.NullMarked;
