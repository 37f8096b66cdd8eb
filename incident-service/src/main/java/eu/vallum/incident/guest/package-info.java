/**
 * Giving an incident to an authority that is not on the platform: a mail without content, a link for one use, a code told by another way,
 * and a page to read, acknowledge and answer on. Not what such a guest sees, which the rules for members decide. Called over HTTP by owners,
 * by guests without an account, and by the post office.
 */
@NullMarked
package eu.vallum.incident.guest;

import org.jspecify.annotations.NullMarked;
