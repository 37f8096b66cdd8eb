/**
 * Statements of our own, run on the connection of the running transaction. Not a mapper and no source of truth: aggregates go through
 * their repositories. Called by the repositories of projections, imports and changes, whose speed is the database's.
 */
@NullMarked
package eu.vallum.research.sql;

import org.jspecify.annotations.NullMarked;
