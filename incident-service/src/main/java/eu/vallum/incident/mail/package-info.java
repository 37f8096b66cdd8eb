/**
 * What came in by mail, as somebody claims to have written it: on the timeline of the incident whose address it was sent to, or in triage until an
 * officer says where it belongs. Answers nothing and trusts nothing. Called over HTTP by owners, by the timeline, and by whoever reads the mailbox.
 */
@NullMarked
package eu.vallum.incident.mail;

import org.jspecify.annotations.NullMarked;
