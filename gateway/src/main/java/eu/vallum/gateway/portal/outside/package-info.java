/**
 * What an authority that is not on the platform sees of the one incident that was shared with it: a page for the code, and one to read,
 * acknowledge and answer on. What opens them stands in cookies that only these pages get. Open to everybody.
 */
@NullMarked
package eu.vallum.gateway.portal.outside;

import org.jspecify.annotations.NullMarked;
