package eu.vallum.incident.observable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mail addresses in lower case with the domain as A-labels. RFC 5321 lets a mailbox tell cases apart; no provider does, and whoever
 * writes a report does not copy them.
 */
final class MailAddress {
    private static final Pattern FORM = Pattern.compile("(?i:mailto:)?([^\\s@<>\"(),:;]{1,64})@([^\\s@<>]{1,253})");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");

    private MailAddress() {}

    static @Nullable String normal(String given) {
        var text = Fangs.in(given);
        var named = NAMED.matcher(text);
        var form = FORM.matcher(named.matches() ? named.group(1).strip() : text);
        if (!form.matches()) {
            return null;
        }
        var host = HostName.normal(form.group(2));
        var box = Normalizer.normalize(form.group(1), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return host == null ? null : box + "@" + host;
    }

    static String host(String normal) {
        return normal.substring(normal.indexOf('@') + 1);
    }
}
