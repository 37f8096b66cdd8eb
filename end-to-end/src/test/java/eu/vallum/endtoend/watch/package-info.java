/**
 * What an operator sees of the platform, and what nobody may see there: one trace through everything, no content in logs, metrics, traces
 * and events. Called by nobody.
 */
@NullMarked
package eu.vallum.endtoend.watch;

import org.jspecify.annotations.NullMarked;
