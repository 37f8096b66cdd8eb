/**
 * Warning lists: values that are everywhere, such as public resolvers, and therefore tie nothing together. Loads them as data in the format
 * of MISP and tells which lists a value stands on; decides nothing about incidents. Called by correlation; lists come from files.
 */
@NullMarked
package eu.vallum.incident.warning;

import org.jspecify.annotations.NullMarked;
