package eu.vallum.gateway.portal.research;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The JRC's cybersecurity taxonomy, in three independent dimensions. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Taxonomy(List<Term> domains, List<Term> sectors, List<Term> technologies) {

    /** A term with its names by language. */
    record Term(String code, Map<String, String> label) {

        /** Its name in this language, in English where there is none. */
        public String in(String language) {
            return Objects.requireNonNullElse(label.get(language), label.getOrDefault("en", code));
        }
    }

    /** The name of a code in this language, or the code itself. */
    public String name(String code, String language) {
        return Stream.of(domains, sectors, technologies)
                .flatMap(List::stream)
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(term -> term.in(language))
                .orElse(code);
    }
}
