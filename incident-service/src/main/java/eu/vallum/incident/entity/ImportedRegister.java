package eu.vallum.incident.entity;

import java.util.List;

/**
 * What became of the rows of a file. {@code read = added + changed + unchanged + rejected}.
 *
 * @param dry whether it was only tried and nothing was written
 * @param rejects the rows that were not taken, in the order of the file; all of them
 */
public record ImportedRegister(
        boolean dry, int read, int added, int changed, int unchanged, int rejected, List<Reject> rejects) {

    /**
     * A row that was not taken.
     *
     * @param line line of the file, the header is 1
     * @param column which column is to blame, empty when it is the row
     * @param reason stable word for why
     * @param cells the row as it was read
     */
    public record Reject(long line, String column, String reason, List<String> cells) {}
}
