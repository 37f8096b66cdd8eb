/**
 * Facts on their way to the broker: written in the transaction of the use case, sent by one relay a service afterwards. Not a queue
 * for work, and never used inside a request to reach another service. Called by use cases.
 */
@NullMarked
package eu.vallum.platform.outbox;

import org.jspecify.annotations.NullMarked;
