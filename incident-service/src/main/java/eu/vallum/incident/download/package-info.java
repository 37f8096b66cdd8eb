/**
 * The ledger of what left the platform as a file, and of what its holders were told when their right to it ended. Not the files, and no way to
 * call one back. Called by whatever hands out a file, by owners and by holders.
 */
@NullMarked
package eu.vallum.incident.download;

import org.jspecify.annotations.NullMarked;
