/**
 * Vocabularies: words that others fixed and maintain, loaded as data in the format of MISP's taxonomies, each version in the place of the one
 * before. Classifies nothing itself and gives words no meaning of its own. Called over HTTP and by classification; files come from a folder.
 */
@NullMarked
package eu.vallum.incident.vocabulary;

import org.jspecify.annotations.NullMarked;
