/**
 * Who is asking: a person or client acting for one organisation, a named job, or nobody. Not what they may do; that is granted
 * locally. Called by use cases and by the row-security hook.
 */
@NullMarked
package eu.vallum.platform.caller;

import org.jspecify.annotations.NullMarked;
