/**
 * The contracts as files. The page that shows them is the portal's. Open to everybody.
 */
@NullMarked
package eu.vallum.gateway.door.docs;

import org.jspecify.annotations.NullMarked;
