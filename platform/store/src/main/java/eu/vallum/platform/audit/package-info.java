/**
 * Who did or was refused what, on which record, on which basis: appended in the transaction of the act, chained and signed
 * afterwards so that a missing or changed entry shows. Not the application log. Called by use cases.
 */
@NullMarked
package eu.vallum.platform.audit;

import org.jspecify.annotations.NullMarked;
