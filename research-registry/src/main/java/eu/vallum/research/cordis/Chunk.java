package eu.vallum.research.cordis;

import java.util.List;

/**
 * Some rows of one table, read and judged, to be taken in one transaction.
 *
 * @param ordinal of the table's file within the import
 * @param rows in COPY format, the columns as {@link TakingChunk} has them for the table
 * @param read rows read, those rejected while reading included
 * @param rejected of these, rejected while reading
 */
record Chunk(Table table, String file, int ordinal, String rows, List<Finding> findings, int read, int rejected) {}
