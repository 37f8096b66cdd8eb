/**
 * Unfinished reports, kept for their author. Not checked and not shared. Called over HTTP by the form's autosave.
 */
@NullMarked
package eu.vallum.incident.draft;

import org.jspecify.annotations.NullMarked;
