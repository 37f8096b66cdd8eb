/**
 * Tells the database who asks, once a transaction, so that a forgotten condition shows no rows. Not the decision itself, which
 * is in the use case and in the tables' policies. Called by the connection pool.
 */
@NullMarked
package eu.vallum.platform.rowsecurity;

import org.jspecify.annotations.NullMarked;
