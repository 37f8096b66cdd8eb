package eu.vallum.incident.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address that may be called: https at its usual port, without a user in it or a fragment.
 *
 * @param loopback whether it lies on this machine, which only a local run allows, and there without TLS
 */
record Endpoint(URI uri, boolean loopback) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST = 500;

    /** Empty when it may not be called, whatever stands behind the name. */
    static Optional<Endpoint> of(String url, boolean local) {
        try {
            var uri = new URI(url);
            if (url.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || url.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                return Optional.empty();
            }
            var host = uri.getHost();
            boolean loopback = local && (host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]"));
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && loopback;
            boolean usual = loopback || uri.getPort() < 0 || uri.getPort() == HTTPS;
            return usual && (secure || plain) ? Optional.of(new Endpoint(uri, loopback)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? HTTPS : HTTP;
    }

    /** Path and query as they stand in a request line. */
    String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Host and port as they stand in a Host header. */
    String authority() {
        return uri.getPort() >= 0 ? host() + ":" + uri.getPort() : host();
    }

    /**
     * The address to connect to. It is looked up once and used as it was judged, so that a name cannot say something else the second time.
     *
     * @throws UnknownHostException when there is none, or one of them lies inside
     */
    InetAddress address() throws UnknownHostException {
        var all = InetAddress.getAllByName(host().replaceAll("[\\[\\]]", ""));
        if (!loopback && !Arrays.stream(all).allMatch(PublicAddress::is)
                || loopback && !Arrays.stream(all).allMatch(InetAddress::isLoopbackAddress)) {
            throw new UnknownHostException("not a public address");
        }
        return all[0];
    }
}
