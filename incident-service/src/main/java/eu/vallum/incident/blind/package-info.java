/**
 * Blind correlation: which values of whom are compared, by keyed digests that say nothing without a key that is kept outside the database.
 * Not what comes of a match, which the package {@code opening} shows. Called over HTTP, and by its own job.
 */
@NullMarked
package eu.vallum.incident.blind;

import org.jspecify.annotations.NullMarked;
