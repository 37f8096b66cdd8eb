/**
 * Access tokens that clients bring along: verified once, remembered until they expire or their session ends. It checks binding
 * and proof of possession. It grants nothing; services look at the token again.
 */
@NullMarked
package eu.vallum.gateway.door.token;

import org.jspecify.annotations.NullMarked;
