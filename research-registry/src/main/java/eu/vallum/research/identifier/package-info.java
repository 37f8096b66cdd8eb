/**
 * Identifiers of the research world, checked and in one form: ROR, ORCID, PIC, DOI, grant number. Not looked up anywhere: a valid form
 * says nothing about whether somebody holds it. Called by drafts, prefill and the import.
 */
@NullMarked
package eu.vallum.research.identifier;

import org.jspecify.annotations.NullMarked;
