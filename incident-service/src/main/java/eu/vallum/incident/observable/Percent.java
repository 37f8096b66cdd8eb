package eu.vallum.incident.observable;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding (RFC 3986 §2, §6.2.2): what needs none has none, what may not stand there is encoded in UTF-8, digits are upper case. A
 * percent sign that encodes nothing stands for itself.
 */
final class Percent {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String DELIMITERS = "!$&'()*+,;=:@";

    private Percent() {}

    /** @param also further characters that may stand in this part of a URL */
    static String normal(String part, String also) {
        var text = new StringBuilder(part.length());
        for (int at = 0; at < part.length(); ) {
            int c = part.codePointAt(at);
            int octet = c == '%' ? octet(part, at) : -1;
            if (octet >= 0) {
                append(text, octet);
                at += 3;
            } else {
                if ((UNRESERVED + DELIMITERS + also).indexOf(c) >= 0) {
                    text.append((char) c);
                } else {
                    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                        append(text, b & 0xff);
                    }
                }
                at += Character.charCount(c);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int octet) {
        if (octet < 0x80 && UNRESERVED.indexOf(octet) >= 0) {
            text.append((char) octet);
        } else {
            text.append('%').append("%02X".formatted(octet));
        }
    }

    private static int octet(String part, int at) {
        if (at + 2 >= part.length()) {
            return -1;
        }
        int high = Character.digit(part.charAt(at + 1), 16);
        int low = Character.digit(part.charAt(at + 2), 16);
        return high < 0 || low < 0 || part.charAt(at + 1) > 'f' || part.charAt(at + 2) > 'f' ? -1 : high << 4 | low;
    }
}
