package eu.vallum.research.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's ORCID iD: 15 digits and an ISO 7064 MOD 11-2 check character, within the two blocks that ORCID assigns from.
 *
 * @param value the full form, {@code https://orcid.org/0000-0002-1825-0097}
 */
public record Orcid(String value) {
    private static final String PREFIX = "https://orcid.org/";
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    private static final Pattern BARE = Pattern.compile("\\d{15}[\\dX]");

    public Orcid {
        if (!value.startsWith(PREFIX) || !valid(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("not an ORCID iD");
        }
    }

    /** Reads what a person typed or pasted: with or without address and hyphens. Empty when it can't be one. */
    public static Optional<Orcid> parse(String text) {
        var typed = text.strip();
        var bare = Typed.without(typed.toLowerCase(Locale.ROOT), "orcid.org/").toUpperCase(Locale.ROOT);
        if (BARE.matcher(bare).matches()) {
            bare = bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8, 12) + "-"
                    + bare.substring(12);
        }
        return valid(bare) ? Optional.of(new Orcid(PREFIX + bare)) : Optional.empty();
    }

    private static boolean valid(String bare) {
        if (!FORM.matcher(bare).matches()) {
            return false;
        }
        var digits = bare.replace("-", "");
        return digits.charAt(15) == checkOf(digits.substring(0, 15))
                && assigned(Long.parseLong(digits.substring(0, 15)));
    }

    /** The check character of 15 digits. */
    static char checkOf(String fifteen) {
        int total = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            total = (total + fifteen.charAt(i) - '0') * 2;
        }
        int result = (12 - total % 11) % 11;
        return result == 10 ? 'X' : (char) ('0' + result);
    }

    /** Blocks 0000-0001-5000-0007 to 0000-0003-5000-0001 and 0009-0000-… to 0009-0010-0000-0000, without the check character. */
    private static boolean assigned(long number) {
        return number >= 15_000_000L && number <= 35_000_000L
                || number >= 900_000_000_000L && number <= 900_100_000_000L;
    }

    @Override
    public String toString() {
        return value;
    }
}
