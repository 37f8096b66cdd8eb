/**
 * Plain SQL on the running transaction's connection, with typed rows. Not a mapper of objects and never a transaction of its own. Called by
 * repositories.
 */
@NullMarked
package eu.vallum.platform.sql;

import org.jspecify.annotations.NullMarked;
