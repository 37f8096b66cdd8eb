/**
 * Importing projects from files as CORDIS publishes them, for administrators: sending them, following the work, reading what was noticed.
 * It reads no file itself; research-registry does. Reached from the navigation of the Union's bodies.
 */
@NullMarked
package eu.vallum.gateway.portal.cordis;

import org.jspecify.annotations.NullMarked;
