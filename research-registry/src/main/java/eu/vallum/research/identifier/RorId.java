package eu.vallum.research.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Research Organization Registry id. {@code 0}, six characters of Crockford's base 32 and two check digits (ISO 7064 MOD 97-10 of the
 * six read as a number).
 *
 * @param value the full form, {@code https://ror.org/0…}
 */
public record RorId(String value) {
    private static final String PREFIX = "https://ror.org/";
    private static final Pattern FORM = Pattern.compile("0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    public RorId {
        if (!value.startsWith(PREFIX) || !valid(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("not a ROR id");
        }
    }

    /** Reads what a person typed or pasted: with or without the address, in any case. Empty when it can't be one. */
    public static Optional<RorId> parse(String text) {
        var bare = Typed.without(text.strip().toLowerCase(Locale.ROOT), "ror.org/");
        return valid(bare) ? Optional.of(new RorId(PREFIX + bare)) : Optional.empty();
    }

    private static boolean valid(String bare) {
        return FORM.matcher(bare).matches() && bare.substring(7).equals(checkOf(bare.substring(1, 7)));
    }

    /** The two check digits of the six characters in the middle. */
    static String checkOf(String six) {
        long number = 0;
        for (int i = 0; i < six.length(); i++) {
            number = number * 32 + ALPHABET.indexOf(six.charAt(i));
        }
        return String.format(Locale.ROOT, "%02d", 98 - number * 100 % 97);
    }

    @Override
    public String toString() {
        return value;
    }
}
