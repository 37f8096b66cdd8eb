/**
 * One running platform for the whole test JVM, and what plays its outside: browsers, clients, a trace collector. Not a test itself.
 * Called by every test and bench of this module.
 */
@NullMarked
package eu.vallum.endtoend.harness;

import org.jspecify.annotations.NullMarked;
