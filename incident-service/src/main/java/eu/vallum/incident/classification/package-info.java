/**
 * How an incident's owner classifies it, by terms of loaded vocabularies. Marks nothing, which the label does, and takes nothing from imported
 * events. Called over HTTP, and by the export of indicators for its tags.
 */
@NullMarked
package eu.vallum.incident.classification;

import org.jspecify.annotations.NullMarked;
