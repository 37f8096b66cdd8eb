/**
 * Spares people typing what the registry knows already: of a grant, an organisation, a person. Asks nobody outside and guesses nothing.
 * Called while a draft is written.
 */
@NullMarked
package eu.vallum.research.prefill;

import org.jspecify.annotations.NullMarked;
