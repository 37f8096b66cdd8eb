/**
 * The terms a project can be described with: the JRC's cybersecurity taxonomy, from a data file of our own. Not a place to add terms: they
 * come with a release. Called by drafts, which accept nothing else, and by anybody who shows labels.
 */
@NullMarked
package eu.vallum.research.vocabulary;

import org.jspecify.annotations.NullMarked;
