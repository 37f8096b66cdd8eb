/**
 * The research registry: what holds for the whole service, such as its kinds of problem. Not a feature of its own. Called by the features'
 * resources.
 */
@NullMarked
package eu.vallum.research;

import org.jspecify.annotations.NullMarked;
