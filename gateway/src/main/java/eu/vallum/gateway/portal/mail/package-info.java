/**
 * Pages about mail that comes in: the incident's address with what stands on its timeline, and triage. Shows what mails claim as claims. Called
 * by browsers.
 */
@NullMarked
package eu.vallum.gateway.portal.mail;

import org.jspecify.annotations.NullMarked;
