/**
 * Answers that the door gives itself: problem details for what it refuses. No answer repeats a query, a body or a token.
 * Used by all parts of the door.
 */
@NullMarked
package eu.vallum.gateway.door.answer;

import org.jspecify.annotations.NullMarked;
