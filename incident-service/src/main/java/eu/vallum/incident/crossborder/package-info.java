/**
 * The desk for incidents that may concern other Member States: which they are by the latest known fact, whom to tell and why, who was told, and
 * the words to tell them with (NIS2 Art. 23(6)). Not the telling itself, which is sharing. Called over HTTP by the authority that owns an
 * incident and by the single point of contact of its State that it was shared with.
 */
@NullMarked
package eu.vallum.incident.crossborder;

import org.jspecify.annotations.NullMarked;
