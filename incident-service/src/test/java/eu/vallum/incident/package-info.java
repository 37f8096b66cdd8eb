/**
 * Tests over HTTP and against the database itself, with the stage they play on. Not tests of single classes, which lie beside them. Run by
 * the build.
 */
@NullMarked
package eu.vallum.incident;

import org.jspecify.annotations.NullMarked;
