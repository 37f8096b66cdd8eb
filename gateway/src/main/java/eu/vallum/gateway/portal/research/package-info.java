/**
 * The public search of research projects and a project's page, and the desk where researchers register projects in steps. It keeps
 * nothing; drafts live in research-registry. Visitors need no account to search.
 */
@NullMarked
package eu.vallum.gateway.portal.research;

import org.jspecify.annotations.NullMarked;
