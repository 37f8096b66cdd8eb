package eu.vallum.research.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a grant agreement. Of the EU's own six to nine digits; national funders also use letters, dots, slashes and hyphens.
 *
 * @param value without blanks, in upper case, 3 to 40 characters with at least one digit
 */
public record GrantNumber(String value) {
    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9._/-]{1,38}[A-Z0-9]");
    private static final Pattern EUROPEAN = Pattern.compile("[0-9]{6,9}");

    public GrantNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a grant number");
        }
    }

    /** Reads what a person typed, {@code GA 101999001} included. Empty when it can't be one. */
    public static Optional<GrantNumber> parse(String text) {
        var bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        bare = bare.matches("GA[0-9]{6,9}") ? bare.substring(2) : bare;
        return FORM.matcher(bare).matches() ? Optional.of(new GrantNumber(bare)) : Optional.empty();
    }

    /** The grant's DOI, if it is one of the EU's: {@code 10.3030/} and the number. */
    public Optional<Doi> doi() {
        return EUROPEAN.matcher(value).matches() ? Optional.of(new Doi("10.3030/" + value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
