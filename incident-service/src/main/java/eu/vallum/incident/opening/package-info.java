/**
 * What comes of blind correlation: matches, of which each side sees its own value and who the other is, and asking the other to open.
 * Opening itself is sharing, as ever. Not which values are compared, which the package {@code blind} decides. Called over HTTP, and by a
 * job that tells of what changed.
 */
@NullMarked
package eu.vallum.incident.opening;

import org.jspecify.annotations.NullMarked;
