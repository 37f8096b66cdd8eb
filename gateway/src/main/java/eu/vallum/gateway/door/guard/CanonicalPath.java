package eu.vallum.gateway.door.guard;

import org.jspecify.annotations.Nullable;

/**
 * Whether a request target is written in its one canonical form. Everything two readers could read differently is refused before
 * any route sees it: empty and dot segments, parameters, backslashes, encoded separators, dots or percent signs, controls.
 */
final class CanonicalPath {
    private CanonicalPath() {}

    /** Looks at the raw target; the query may hold anything printable. */
    static boolean is(@Nullable String target) {
        if (target == null || target.isEmpty() || target.charAt(0) != '/') {
            return false; // absolute form, authority form and asterisk
        }
        var query = target.indexOf('?');
        var end = query < 0 ? target.length() : query;
        for (var i = 0; i < end; i++) {
            if (odd(target, i, end)) {
                return false;
            }
        }
        for (var i = end; i < target.length(); i++) {
            if (unprintable(target.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean odd(String path, int at, int end) {
        var c = path.charAt(at);
        return switch (c) {
            case '/' -> at + 1 < end && (path.charAt(at + 1) == '/' || path.charAt(at + 1) == '.');
            case ';', '\\', '#' -> true;
            case '%' -> encodedSeparator(path, at, end);
            default -> unprintable(c);
        };
    }

    private static boolean encodedSeparator(String path, int at, int end) {
        if (at + 2 >= end) {
            return true;
        }
        var high = Character.digit(path.charAt(at + 1), 16);
        var low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return true;
        }
        var c = high * 16 + low;
        return c == '/' || c == '.' || c == '\\' || c == '%' || c == ';' || c < 0x20 || c == 0x7f;
    }

    private static boolean unprintable(char c) {
        return c <= 0x20 || c >= 0x7f;
    }
}
