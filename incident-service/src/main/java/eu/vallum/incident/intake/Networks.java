package eu.vallum.incident.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network of an address: what one household or office shares, so that a limit is not passed by the next address of the same one. */
final class Networks {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int SITE = 6;

    private Networks() {}

    /** Of IPv6 the first 48 bits, of IPv4 the whole address; of anything else one for all. */
    static String of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress(); // a literal: asks no name server
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, SITE));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
