/**
 * Reports by people without an account: a mailbox confirmed by a code, the public form, and the page behind a return link. Whoever comes in
 * here is nobody to the platform and acts as a named job with policies of its own. Called over HTTP, open to everybody.
 */
@NullMarked
package eu.vallum.incident.intake;

import org.jspecify.annotations.NullMarked;
