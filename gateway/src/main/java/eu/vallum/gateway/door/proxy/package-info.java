/**
 * The path of a request to a service and of the answer back: contract, caller, limit, then bytes. Bodies stream unread and
 * bounded in memory. It adds the caller's token and removes everything else that could claim an identity.
 */
@NullMarked
package eu.vallum.gateway.door.proxy;

import org.jspecify.annotations.NullMarked;
