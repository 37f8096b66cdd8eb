package eu.vallum.incident.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whether an address may be called from inside: only such as are reachable from anywhere (IANA special-purpose registries, RFC 6890), so that
 * nobody makes the platform knock at its own doors. Addresses that carry an IPv4 address inside are judged by that one as well.
 */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> outside(four.getAddress());
            case Inet6Address six -> outside6(six.getAddress());
            default -> false;
        };
    }

    private static boolean outside(byte[] a) {
        int first = a[0] & 0xff;
        int second = a[1] & 0xff;
        int third = a[2] & 0xff;
        return !(first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113);
    }

    private static boolean outside6(byte[] a) {
        int head = (a[0] & 0xff) << 8 | a[1] & 0xff;
        int next = (a[2] & 0xff) << 8 | a[3] & 0xff;
        if (head == 0x2002) {
            return inside(a, 2); // 6to4
        }
        if (head == 0x0064 && next == 0xff9b) {
            return a[4] == 0 && a[5] == 0 && inside(a, 12); // NAT64; the local-use prefix 64:ff9b:1::/48 is not
        }
        boolean global = (head & 0xe000) == 0x2000; // 2000::/3, all that is handed out
        boolean special = head == 0x2001 && (next & 0xfe00) == 0 || head == 0x2001 && next == 0x0db8 || head == 0x3fff;
        return global && !special;
    }

    private static boolean inside(byte[] a, int at) {
        try {
            return is(InetAddress.getByAddress(Arrays.copyOfRange(a, at, at + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
