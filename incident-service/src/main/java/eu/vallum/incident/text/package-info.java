/**
 * Reads files that come from elsewhere as text: UTF-8 and nothing else. Knows no format. Called by whatever takes files of text or JSON.
 */
@NullMarked
package eu.vallum.incident.text;

import org.jspecify.annotations.NullMarked;
