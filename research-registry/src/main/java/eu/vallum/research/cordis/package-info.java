/**
 * Imports the open data of CORDIS: files as they are published, read as a stream, row by row taken or rejected with a reason, everything
 * odd reported. Not a harvester: somebody with the power to do so sends the files. Called by administrators.
 */
@NullMarked
package eu.vallum.research.cordis;

import org.jspecify.annotations.NullMarked;
