package eu.vallum.incident.observable;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Internet addresses. IPv4 in four decimal numbers without leading zeros, which some read as octal; IPv6 as RFC 5952 writes it; an IPv4
 * address mapped into IPv6 is the IPv4 address. A port beside the address and a zone in it are dropped.
 */
final class Address {
    private static final String OCTET = "(?:0|[1-9]\\d{0,2})";
    private static final Pattern FOUR = Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})\\.?(?::\\d{1,5})?");
    private static final Pattern SIX = Pattern.compile("([0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)(?:%[\\w.-]+)?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)](?::\\d{1,5})?");

    private Address() {}

    static @Nullable String normal(String given) {
        var address = parse(Fangs.in(given));
        return address == null ? null : text(address);
    }

    /** The bytes of an address, 4 or 16; null for anything else. No name is ever looked up. */
    static byte @Nullable [] parse(String text) {
        try {
            var four = FOUR.matcher(text);
            if (four.matches()) {
                return Inet4Address.ofLiteral(four.group(1)).getAddress();
            }
            var bracketed = BRACKETED.matcher(text);
            var six = SIX.matcher(bracketed.matches() ? bracketed.group(1) : text);
            return six.matches() ? Inet6Address.ofLiteral(six.group(1)).getAddress() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** RFC 5952: lower case, no leading zeros, the longest run of zero groups (the first of equals, at least two) as {@code ::}. */
    static String text(byte[] address) {
        if (address.length == 4) {
            return literal(address).getHostAddress();
        }
        int[] group = new int[8];
        for (int i = 0; i < 8; i++) {
            group[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
        }
        int from = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && group[end] == 0) {
                end++;
            }
            if (end - i > length) {
                from = i;
                length = end - i;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == from) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
                text.append(Integer.toHexString(group[i]));
            }
        }
        return text.toString();
    }

    /** Its place: what kind it is, then its digits. */
    static String place(byte[] address) {
        return (address.length == 4 ? "4" : "6") + HexFormat.of().formatHex(address);
    }

    private static InetAddress literal(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
