/**
 * Keeping up: changes since a cursor, and who is told live of which fact. Not the content, which is fetched under the reader's own rights. Called
 * by clients that follow and by the platform's feed.
 */
@NullMarked
package eu.vallum.incident.following;

import org.jspecify.annotations.NullMarked;
