/**
 * What happens when parts die: kills, a missing broker, a missing database, the same request twice. Breaks the platform and repairs it;
 * runs after everything else. Called by nobody.
 */
@NullMarked
package eu.vallum.endtoend.fault;

import org.jspecify.annotations.NullMarked;
