/**
 * Who is signed in, as pages may know it, and the language that was chosen there. It holds no tokens that a page could print and no way to sign in or out. Filled by
 * the door, read by the portal; the only thing those two share besides the contracts.
 */
@NullMarked
package eu.vallum.gateway.session;

import org.jspecify.annotations.NullMarked;
