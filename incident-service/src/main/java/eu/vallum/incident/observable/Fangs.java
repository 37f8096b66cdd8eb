package eu.vallum.incident.observable;

import java.util.regex.Pattern;

/** Makes a network value harmless to print, and takes that back, in each way that reports are seen to use. */
final class Fangs {
    private static final Pattern SCHEME = Pattern.compile("^(?i:h(?:xx|tt|\\*\\*|__)p(s?))(?=\\s?\\[?:)");
    private static final Pattern FILE_SCHEME = Pattern.compile("^(?i:fxp(s?))(?=\\s?\\[?:)");
    private static final Pattern COLON = Pattern.compile("\\s?\\[:\\]\\s?");
    private static final Pattern SLASHES = Pattern.compile("\\s?\\[:?//\\]\\s?");
    private static final Pattern DOT = Pattern.compile("\\s?[\\[({](?:\\.|(?i:dot))[\\])}]\\s?|\\\\\\.");
    private static final Pattern HALF_DOT = Pattern.compile("(?<=\\w)\\[\\.(?=\\w)|(?<=\\w)\\.\\](?=\\w)");
    private static final Pattern AT = Pattern.compile("\\s?[\\[({](?:@|(?i:at))[\\])}]\\s?");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u2060\\ufeff\\u00ad]");

    private Fangs() {}

    static String in(String given) {
        var text = UNSEEN.matcher(given).replaceAll("").strip();
        text = SLASHES.matcher(text).replaceAll(found -> found.group().contains(":") ? "://" : "//");
        text = COLON.matcher(text).replaceAll(":");
        text = SCHEME.matcher(text).replaceFirst(found -> "http" + found.group(1));
        text = FILE_SCHEME.matcher(text).replaceFirst(found -> "ftp" + found.group(1));
        text = DOT.matcher(text).replaceAll(".");
        text = HALF_DOT.matcher(text).replaceAll(".");
        return AT.matcher(text).replaceAll("@");
    }

    static String out(String value) {
        var text = value;
        for (var scheme : new String[] {"http", "https"}) {
            if (text.startsWith(scheme + "://")) {
                text = "hxxp" + text.substring(4);
            }
        }
        return text.replace("://", "[://]").replace(".", "[.]").replace("@", "[@]");
    }
}
