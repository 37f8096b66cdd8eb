/**
 * The mail address that each incident has, and to which mails about it ask to reply. Not what comes in there. Called over HTTP by the owner,
 * by the post office, and by whoever takes mail in.
 */
@NullMarked
package eu.vallum.incident.address;

import org.jspecify.annotations.NullMarked;
