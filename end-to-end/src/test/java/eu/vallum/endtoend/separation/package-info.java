/**
 * That one Member State does not see another's records: at the database itself, and that every policy there is needed. Called by nobody.
 */
@NullMarked
package eu.vallum.endtoend.separation;

import org.jspecify.annotations.NullMarked;
