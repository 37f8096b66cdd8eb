/**
 * What every service's tests share: house rules over classes, the contract as judge of answers, a clock that moves, tokens signed by a
 * test key. Not the servers, which local-stack starts for real. Called by tests only.
 */
@NullMarked
package eu.vallum.platform.testing;

import org.jspecify.annotations.NullMarked;
