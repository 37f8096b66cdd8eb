package eu.vallum.research.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A digital object identifier, kept without resolver. DOIs are equal without regard to (ASCII) case, so they are kept in lower case.
 *
 * @param value {@code 10.prefix/suffix}
 */
public record Doi(String value) {
    private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/[^\\s\\p{Cntrl}]{1,180}");

    public Doi {
        if (!FORM.matcher(value).matches() || !value.equals(lower(value))) {
            throw new IllegalArgumentException("not a DOI");
        }
    }

    /** Reads what a person typed or pasted: with or without {@code doi:} or a resolver. Empty when it can't be one. */
    public static Optional<Doi> parse(String text) {
        var bare = lower(text.strip());
        bare = Typed.without(Typed.without(bare, "doi.org/"), "dx.doi.org/");
        bare = bare.startsWith("doi:") ? bare.substring(4).strip() : bare;
        return FORM.matcher(bare).matches() ? Optional.of(new Doi(bare)) : Optional.empty();
    }

    private static String lower(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.setCharAt(i, (char) (c + 32));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
