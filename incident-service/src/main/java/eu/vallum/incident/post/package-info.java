/**
 * Mail: ordered in the transaction of what it tells of, sent afterwards, never with restricted content. Not a record of what was said; a
 * letter is gone once it is sent. Called by use cases that have something to tell people outside the platform.
 */
@NullMarked
package eu.vallum.incident.post;

import org.jspecify.annotations.NullMarked;
