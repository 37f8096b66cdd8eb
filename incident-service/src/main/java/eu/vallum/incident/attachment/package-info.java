/**
 * Files that hang on an incident: taken in and given out in parts, typed by their content, hashed, each step noted in a custody log. Opens,
 * unpacks and scans nothing. Called over HTTP by the owner, and by whoever it shared the incident with.
 */
@NullMarked
package eu.vallum.incident.attachment;

import org.jspecify.annotations.NullMarked;
