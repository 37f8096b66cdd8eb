/**
 * Indicators taken from MISP events, each accounted for. Not correlation and not export. Called over HTTP by the owner; read by recipients as
 * far as the source lets them.
 */
@NullMarked
package eu.vallum.incident.indicator;

import org.jspecify.annotations.NullMarked;
