package eu.vallum.identity.seed;

import eu.vallum.identity.organisation.Kind;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.SeedRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A seed file: UTF-8, one institution a line, six fields separated by semicolons, lines that start with # are comments. */
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
            return rows(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a file of the operator's.
     *
     * @throws IllegalStateException when it cannot be read or a line is not of the form
     */
    static List<SeedRow> read(Path file) {
        try (var lines = Files.lines(file)) {
            return rows(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The seed file " + file + " cannot be read: " + e, e);
        }
    }

    private static List<SeedRow> rows(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SeedFile::row)
                .toList();
    }

    private static SeedRow row(String line) {
        var fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("A line of the seed file has not " + FIELDS + " fields: " + line);
        }
        try {
            return new SeedRow(
                    OrganisationId.fromString(fields[0]),
                    fields[1],
                    fields[2],
                    Kind.of(fields[3]),
                    fields[4],
                    fields[5].isEmpty() ? null : OrganisationId.fromString(fields[5]));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A line of the seed file names what there is not: " + line, e);
        }
    }
}
