/**
 * Reporting an incident without an account: a mailbox confirmed by a code, the form, and the page behind a return link. What opens the form
 * and the report stands in cookies that only these pages get. Open to everybody.
 */
@NullMarked
package eu.vallum.gateway.portal.publicform;

import org.jspecify.annotations.NullMarked;
