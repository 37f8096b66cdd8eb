/**
 * Knowledge about adversaries, what they do and what helps against it, as the STIX 2.1 objects of bundles such as ATT&CK. Knows of no incident and
 * takes no indicators, which batches do. Called over HTTP; bundles come from a folder.
 */
@NullMarked
package eu.vallum.incident.knowledge;

import org.jspecify.annotations.NullMarked;
