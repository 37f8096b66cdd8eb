/**
 * Research projects: registered by an organisation, published or kept. Not how one is written (drafts) or found (search). Called by the
 * submission of a draft, by the import and by an organisation that looks after its projects.
 */
@NullMarked
package eu.vallum.research.project;

import org.jspecify.annotations.NullMarked;
