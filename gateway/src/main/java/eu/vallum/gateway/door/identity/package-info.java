/**
 * Who is asking, from cookie or token, as one sealed result. It also gives Quarkus' security the same answer for pages. It sits
 * above sessions and tokens; guards and routes ask it.
 */
@NullMarked
package eu.vallum.gateway.door.identity;

import org.jspecify.annotations.NullMarked;
