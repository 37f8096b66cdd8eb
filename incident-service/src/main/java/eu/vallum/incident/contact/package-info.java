/**
 * How each authority is reached when it is urgent: duty phone, mailbox, PGP fingerprint, hours, languages, and when that was last verified.
 * Not who the organisations are; identity-service says so and this service follows. Written by each authority, read by all.
 */
@NullMarked
package eu.vallum.incident.contact;

import org.jspecify.annotations.NullMarked;
