/**
 * What may be done with indicators, by the Permissible Actions Protocol: the incident's marking, an indicator's own tag, and which of them
 * holds. Not who may have them, which is TLP. Called by whatever shows indicators or lets them out.
 */
@NullMarked
package eu.vallum.incident.pap;

import org.jspecify.annotations.NullMarked;
