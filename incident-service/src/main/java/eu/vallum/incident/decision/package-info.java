/**
 * What an organisation decided about an incident, by whom and on which ground. Entries are only ever added; another one corrects. Nobody
 * outside reads them. Called over HTTP, and by the timeline.
 */
@NullMarked
package eu.vallum.incident.decision;

import org.jspecify.annotations.NullMarked;
