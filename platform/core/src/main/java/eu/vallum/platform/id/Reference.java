package eu.vallum.platform.id;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What people call a record: Member State, year, four random characters and a two-character check, for example {@code EE-2026-7Q4K9D-M2}.
 * Not consecutive: a counter would tell every State how many records the others file. 30 random bits; the owner's unique key settles the
 * rare collision.
 */
public record Reference(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{4}-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 6;

    public Reference {
        if (!FORM.matcher(value).matches() || !value.substring(15).equals(check(value.substring(0, 14)))) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** A new reference of a Member State's year. */
    public static Reference next(String memberState, int year) {
        var text = new StringBuilder(17)
                .append(memberState)
                .append('-')
                .append(year)
                .append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text + "-" + check(text.toString()));
    }

    /** Whether somebody typed it without a slip: any single wrong character and any swap of neighbours is found. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches() && text.substring(15).equals(check(text.substring(0, 14)));
    }

    /** Two digits of the text read as a number to base 37, modulo the prime 1021 (< 32²). */
    private static String check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c == '-' ? 36 : Character.digit(c, 36);
            sum = (sum * 37 + digit) % 1021;
        }
        return "" + ALPHABET.charAt(sum / 32) + ALPHABET.charAt(sum % 32);
    }

    @Override
    public String toString() {
        return value;
    }
}
