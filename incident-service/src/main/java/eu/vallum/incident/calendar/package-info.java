/**
 * Due times and shifts as a calendar that a phone subscribes to, by a secret address that can be taken back. Not what is due in words: an
 * entry holds reference, stage and time. Made by officers, read by calendar programs that can't sign in.
 */
@NullMarked
package eu.vallum.incident.calendar;

import org.jspecify.annotations.NullMarked;
