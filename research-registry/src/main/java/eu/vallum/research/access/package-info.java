/**
 * Who may do what with projects, drafts and imports: named checks, asked by the use cases. Not the row policies of the database, which keep
 * the organisations apart.
 */
@NullMarked
package eu.vallum.research.access;

import org.jspecify.annotations.NullMarked;
