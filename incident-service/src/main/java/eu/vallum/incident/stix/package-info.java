/**
 * STIX 2.1 (OASIS Standard, 10 June 2021) as far as observables stand in it: patterns of indicators and cyber-observable objects. Not a model
 * of STIX and not its validation. Called by the reader of batches, and by the writer of files for the patterns of indicators.
 */
@NullMarked
package eu.vallum.incident.stix;

import org.jspecify.annotations.NullMarked;
