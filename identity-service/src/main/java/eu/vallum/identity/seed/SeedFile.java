package eu.vallum.identity.seed;

import eu.vallum.identity.organisation.Kind;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.SeedRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A seed file: UTF-8, one institution a line, five fields separated by semicolons, lines that start with # are comments. */
public final class SeedFile {
    private static final int FIELDS = 6;

    private SeedFile() {}

    /**
     * The rows of a file on the class path.
     *
     * @throws IllegalStateException when the file is missing or a line is not of the form
     */
    public static List<SeedRow> read(String resource) {
        var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("There is no seed file " + resource + " on the class path.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SeedFile::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeedRow row(String line) {
        var fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("A line of the seed file has not " + FIELDS + " fields: " + line);
        }
        return new SeedRow(
                OrganisationId.fromString(fields[0]),
                fields[1],
                fields[2],
                Kind.of(fields[3]),
                fields[4],
                fields[5].isEmpty() ? null : OrganisationId.fromString(fields[5]));
    }
}
