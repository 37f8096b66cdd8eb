/**
 * What an authority asks its single point of contact to forward to those of other Member States (NIS2 Art. 23(8)), and what came of it. Not
 * what the authority shares itself. Called over HTTP by both, and by the desk for cross-border incidents.
 */
@NullMarked
package eu.vallum.incident.forwarding;

import org.jspecify.annotations.NullMarked;
