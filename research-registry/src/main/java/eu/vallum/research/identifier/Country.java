package eu.vallum.research.identifier;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A country as ISO 3166-1 alpha-2 has it. The Union's own lists say EL for Greece and UK for the United Kingdom: both are understood.
 *
 * @param code two capital letters; XK for Kosovo, which ISO leaves to its users
 */
public record Country(String code) {
    private static final Set<String> KNOWN = known();

    public Country {
        if (!KNOWN.contains(code)) {
            throw new IllegalArgumentException("not a country");
        }
    }

    /** Reads a code in either spelling. Empty when there is no such country. */
    public static Optional<Country> parse(String text) {
        var code = switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            case String other -> other;
        };
        return KNOWN.contains(code) ? Optional.of(new Country(code)) : Optional.empty();
    }

    private static Set<String> known() {
        var codes = new HashSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    @Override
    public String toString() {
        return code;
    }
}
