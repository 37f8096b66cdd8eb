/**
 * Arithmetic of tables of counts, and what of them may be told so that no small count can be computed from the rest. Not what is counted,
 * and no database. Called by the features that publish figures.
 */
@NullMarked
package eu.vallum.incident.statistics;

import org.jspecify.annotations.NullMarked;
