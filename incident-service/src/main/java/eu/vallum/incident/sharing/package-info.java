/**
 * Giving an incident to other authorities under a label and a legal basis, and taking it back. Not what they may pass on, which no software can
 * hold. Called over HTTP by owners and recipients.
 */
@NullMarked
package eu.vallum.incident.sharing;

import org.jspecify.annotations.NullMarked;
