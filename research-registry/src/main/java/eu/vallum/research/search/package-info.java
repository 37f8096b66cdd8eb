/**
 * Finding and reading what is published. Works on the public projection alone and for nobody in particular, so that no forgotten condition
 * can show what is not public. Called by visitors without a token.
 */
@NullMarked
package eu.vallum.research.search;

import org.jspecify.annotations.NullMarked;
