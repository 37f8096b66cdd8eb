package eu.vallum.research.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Participant identification code of an organisation in EU programmes. Nine digits; it has no check digit.
 *
 * @param value the nine digits
 */
public record Pic(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    public Pic {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a PIC");
        }
    }

    /** Reads what a person typed; blanks are ignored. Empty when it can't be one. */
    public static Optional<Pic> parse(String text) {
        var bare = text.replace(" ", "");
        return FORM.matcher(bare).matches() ? Optional.of(new Pic(bare)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
