package eu.vallum.incident.observable;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values made of digits of some kind: digests in lower case, numbers without leading zeros, codes in the case their standard has. */
final class Digits {
    private static final Pattern BETWEEN = Pattern.compile("[\\s:-]");
    private static final Pattern SSDEEP = Pattern.compile("\\d{1,10}:[A-Za-z0-9+/]{0,64}:[A-Za-z0-9+/]{0,64}");
    private static final Pattern TLSH = Pattern.compile("(?:T1)?[0-9A-F]{70}");
    private static final Pattern AS = Pattern.compile("(?i:ASN?)?\\s?(\\d{1,10})(?:\\.(\\d{1,5}))?");
    private static final Pattern CVE = Pattern.compile("CVE-(\\d{4})-(\\d{4,19})");
    private static final Pattern BITCOIN =
            Pattern.compile("[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,87}");
    private static final Pattern MONERO = Pattern.compile("[48][1-9A-HJ-NP-Za-km-z]{94,105}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private Digits() {}

    /** A digest of so many hexadecimal digits, whatever stands between them. */
    static Function<String, @Nullable String> hex(int digits) {
        var form = Pattern.compile("[0-9a-f]{" + digits + "}");
        return given -> matched(form, BETWEEN.matcher(given).replaceAll("").toLowerCase(Locale.ROOT));
    }

    static @Nullable String ssdeep(String given) {
        var text = given.strip();
        int name = text.indexOf(',');
        return matched(SSDEEP, name < 0 ? text : text.substring(0, name));
    }

    static @Nullable String tlsh(String given) {
        var text = matched(TLSH, given.strip().toUpperCase(Locale.ROOT));
        return text == null || text.length() > 70 ? text : "T1" + text;
    }

    /** As {@code AS} and the number; the dotted form of RFC 5396 is computed. */
    static @Nullable String autonomousSystem(String given) {
        var form = AS.matcher(given.strip());
        if (!form.matches()) {
            return null;
        }
        long number = Long.parseLong(form.group(1));
        if (form.group(2) != null) {
            long low = Long.parseLong(form.group(2));
            number = number > 65_535 || low > 65_535 ? Long.MAX_VALUE : number << 16 | low;
        }
        return number > 0xffff_ffffL ? null : "AS" + number;
    }

    static @Nullable String mac(String given) {
        var digits = given.strip().replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{12}|[0-9a-f]{16}") ? digits.replaceAll("(..)(?!$)", "$1:") : null;
    }

    static @Nullable String cve(String given) {
        return matched(CVE, given.strip().toUpperCase(Locale.ROOT).replace('\u2011', '-'));
    }

    /** Base58 tells cases apart; Bech32 (BIP 173) may be all upper case and means the lower. */
    static @Nullable String bitcoin(String given) {
        var text = given.strip();
        return matched(BITCOIN, text.startsWith("BC1") ? text.toLowerCase(Locale.ROOT) : text);
    }

    static @Nullable String monero(String given) {
        return matched(MONERO, given.strip());
    }

    static @Nullable String iban(String given) {
        return matched(IBAN, given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    static @Nullable String phone(String given) {
        var digits = given.strip().replaceAll("[\\s()./-]", "").replaceFirst("^00", "+");
        return digits.matches("\\+?\\d{5,15}") ? digits : null;
    }

    static @Nullable String mmh3(String given) {
        var text = given.strip();
        return text.matches("-?[1-9]\\d{0,9}|0") ? text : null;
    }

    static @Nullable String port(String given) {
        var text = given.strip().replaceFirst("^0+(?=\\d)", "");
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535 ? text : null;
    }

    private static @Nullable String matched(Pattern form, String text) {
        return form.matcher(text).matches() ? text : null;
    }
}
