package eu.vallum.incident.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network in CIDR notation (RFC 4632), its host bits zero. One that holds a single address is that address.
 *
 * @param first its lowest address
 * @param length of the prefix in bits
 */
record Network(byte[] first, int length) {
    private static final Pattern FORM = Pattern.compile("([^/\\s]+)\\s?/\\s?(\\d{1,3})");
    /** Wider ones hold half the world and say nothing: /8, and /16 of IPv6. */
    private static final int WIDEST = 8;

    private static final int WIDEST_SIX = 16;

    static @Nullable String normal(String given) {
        var text = Fangs.in(given);
        if (!text.contains("/")) {
            return Address.normal(text);
        }
        var network = parse(text);
        return network == null ? null : network.text();
    }

    static @Nullable Network parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        var address = Address.parse(form.group(1));
        int length = Integer.parseInt(form.group(2));
        if (address != null && address.length == 4 && form.group(1).contains(":")) {
            length -= 96;
        }
        return address == null || length < 0 || length > address.length * 8 ? null : within(address, length);
    }

    static Network within(byte[] address, int length) {
        var first = address.clone();
        for (int bit = length; bit < first.length * 8; bit++) {
            first[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return new Network(first, length);
    }

    String text() {
        return Address.text(first) + (length == first.length * 8 ? "" : "/" + length);
    }

    boolean tooWide() {
        return length < widest(first);
    }

    byte[] last() {
        var last = first.clone();
        for (int bit = length; bit < last.length * 8; bit++) {
            last[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return last;
    }

    /** The networks that the network of that length from an address lies in, from the narrowest to the widest. */
    static List<Observable> around(byte[] address, int length) {
        var around = new ArrayList<Observable>();
        for (int shorter = length - 1; shorter >= 0; shorter--) {
            around.add(
                    new Observable(ObservableType.CIDR, within(address, shorter).text()));
        }
        return around;
    }

    private static int widest(byte[] address) {
        return address.length == 4 ? WIDEST : WIDEST_SIX;
    }
}
