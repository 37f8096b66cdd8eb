/**
 * Translating the words of an incident, and saying which language they are in. Whoever reads an incident comes here; who reads which
 * translation, incident-service says.
 */
@NullMarked
package eu.vallum.gateway.portal.translation;

import org.jspecify.annotations.NullMarked;
