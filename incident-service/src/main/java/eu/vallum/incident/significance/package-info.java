/**
 * Whether an incident is significant under Implementing Regulation (EU) 2024/2690, with the reason. Not what follows from it. Called over
 * HTTP; it keeps nothing that is answered.
 */
@NullMarked
package eu.vallum.incident.significance;

import org.jspecify.annotations.NullMarked;
