/**
 * Keyset pages: a bounded list and the cursor that continues it. Not offsets, which get slower the further one reads. Called by
 * every list resource and repository.
 */
@NullMarked
package eu.vallum.platform.page;

import org.jspecify.annotations.NullMarked;
