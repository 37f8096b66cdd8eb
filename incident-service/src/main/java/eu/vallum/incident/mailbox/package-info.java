/**
 * Reads the one mailbox in which mail for all incidents arrives, by IMAP, and hands each mail on. Decides nothing about it, and takes it out of
 * nothing: it is marked as seen once it is taken. Called by nobody; it looks by itself.
 */
@NullMarked
package eu.vallum.incident.mailbox;

import org.jspecify.annotations.NullMarked;
