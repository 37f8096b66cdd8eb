/**
 * Indicators taken from MISP events, each accounted for. Not what they have in common, and not export. Called over HTTP by the owner; read by recipients as
 * far as the source lets them.
 */
@NullMarked
package eu.vallum.incident.indicator;

import org.jspecify.annotations.NullMarked;
