/**
 * How long an account stays locked after wrong passwords: each time twice as long as the time before. Not a service of
 * its own: Keycloak loads it from {@code providers/}, counts the failures and asks nobody else. What may be guessed how
 * often stands in the realm.
 */
@NullMarked
package eu.vallum.lockout;

import org.jspecify.annotations.NullMarked;
