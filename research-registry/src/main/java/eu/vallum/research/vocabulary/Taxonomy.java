package eu.vallum.research.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cybersecurity taxonomy of the Joint Research Centre (EUR 29868, 2019): three dimensions that are chosen independently.
 *
 * @param domains the 15 knowledge domains
 * @param sectors the 15 sectors
 * @param technologies the 23 technologies and use cases
 */
public record Taxonomy(String name, String source, List<Term> domains, List<Term> sectors, List<Term> technologies) {

    /** One term; its code never changes, its labels may. */
    public record Term(String code, Label label) {}

    /** A term in the languages of the platform. */
    public record Label(String en, String fr) {}

    static final Taxonomy JRC = read("/vocabulary/jrc.json");

    private static final Set<String> DOMAINS = codes(JRC.domains);
    private static final Set<String> SECTORS = codes(JRC.sectors);
    private static final Set<String> TECHNOLOGIES = codes(JRC.technologies);

    public static boolean isDomain(String code) {
        return DOMAINS.contains(code);
    }

    public static boolean isSector(String code) {
        return SECTORS.contains(code);
    }

    public static boolean isTechnology(String code) {
        return TECHNOLOGIES.contains(code);
    }

    private static Set<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Taxonomy read(String file) {
        try (var in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream(file), file)) {
            return new ObjectMapper().readValue(in, Taxonomy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
