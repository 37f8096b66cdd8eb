package eu.vallum.identity.seed;

import eu.vallum.identity.organisation.SeedRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which institutions stand in the register from the first start. Made-up ones only where somebody asks for them: in a real register
 * a real authority's incidents could be shared with them.
 *
 * @param file the operator's, if there is one
 * @param demonstration whether the made-up ones are added
 */
record Seed(Optional<Path> file, boolean demonstration) {
    private static final String MADE_UP = "seed/organisations.csv";

    boolean isNone() {
        return file.isEmpty() && !demonstration;
    }

    /** @throws IllegalStateException when a file is missing or a line is not of the form; the start fails then */
    List<SeedRow> rows() {
        var ours = file.stream().flatMap(path -> SeedFile.read(path).stream());
        var madeUp = demonstration ? SeedFile.read(MADE_UP).stream() : Stream.<SeedRow>empty();
        return Stream.concat(ours, madeUp).toList();
    }
}
