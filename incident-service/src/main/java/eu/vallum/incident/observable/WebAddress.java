package eu.vallum.incident.observable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URLs, normalised by syntax and scheme (RFC 3986 §6.2.2, 6.2.3): case, percent-encoding, dot segments, default port. The host is an
 * address or a name in its own normal form. Without a scheme it is {@code http}, as a browser would take it. Not java.net.URI, which
 * refuses what malware uses and takes away empty segments that a server tells apart.
 */
final class WebAddress {
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]{0,30}):/{2,}([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(?:(.*)@)?(\\[[^\\]]*]|[^:]*)(?::(\\d{0,5}))?");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
    private static final Map<String, String> PORTS =
            Map.of("http", "80", "https", "443", "ws", "80", "wss", "443", "ftp", "21");

    private WebAddress() {}

    /** Decoding a dot may make a dot segment or what looks defanged, so once is not always enough. */
    static @Nullable String normal(String given) {
        var before = given;
        for (int i = 0; i < 5; i++) {
            var after = once(before);
            if (after == null || after.equals(before)) {
                return after;
            }
            before = after;
        }
        return null;
    }

    private static @Nullable String once(String given) {
        var text = BREAKS.matcher(Fangs.in(given)).replaceAll("");
        var form = FORM.matcher(text.contains("://") ? text : "http://" + text);
        if (!form.matches()) {
            return null;
        }
        var authority = authority(form.group(2));
        if (authority == null) {
            return null;
        }
        var scheme = form.group(1).toLowerCase(Locale.ROOT);
        var port = ":" + PORTS.getOrDefault(scheme, "");
        var url = new StringBuilder(scheme)
                .append("://")
                .append(
                        authority.endsWith(port)
                                ? authority.substring(0, authority.length() - port.length())
                                : authority)
                .append(withoutDots(Percent.normal(form.group(3), "/")));
        if (form.group(4) != null) {
            url.append('?').append(Percent.normal(form.group(4), "/?"));
        }
        if (form.group(5) != null) {
            url.append('#').append(Percent.normal(form.group(5), "/?"));
        }
        return url.toString();
    }

    /** RFC 3986 §5.2.4; an empty path is the root. */
    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        var segments = path.isEmpty() ? new String[] {""} : path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static @Nullable String authority(String given) {
        var parts = AUTHORITY.matcher(given);
        if (!parts.matches()) {
            return null;
        }
        var host = host(parts.group(2));
        var port = parts.group(3) == null || parts.group(3).isEmpty() ? -1 : Integer.parseInt(parts.group(3));
        if (host == null || port > 65_535) {
            return null;
        }
        return (parts.group(1) == null ? "" : Percent.normal(parts.group(1), "").replace("@", "%40") + "@")
                + host
                + (port < 0 ? "" : ":" + port);
    }

    private static @Nullable String host(String given) {
        var address = Address.parse(given.startsWith("[") || !given.contains(":") ? decoded(given) : "");
        if (address != null) {
            return address.length == 4 ? Address.text(address) : "[" + Address.text(address) + "]";
        }
        return HostName.normal(decoded(given));
    }

    /** A percent-encoded host name is the name (RFC 3986 §3.2.2). */
    private static String decoded(String host) {
        return host.contains("%") && !host.startsWith("[")
                ? java.net.URLDecoder.decode(Percent.normal(host, "").replace("+", "%2B"), StandardCharsets.UTF_8)
                : host;
    }

    /** The host of a normal form, without brackets. */
    static String hostOf(String normal) {
        var form = FORM.matcher(normal);
        var parts = AUTHORITY.matcher(form.matches() ? form.group(2) : "");
        var host = parts.matches() ? parts.group(2) : "";
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
