package eu.vallum.incident.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Names that no system takes for a path, a device or a command, and that read as what they are: without folders, controls and marks that turn
 * the direction of reading ({@code gpj.exe} shown as {@code exe.jpg}).
 */
final class FileNames {
    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 20;
    private static final String FORBIDDEN = "<>:\"|?*%;'`$&\\/";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final String NAMELESS = "attachment";

    private FileNames() {}

    /** A name that may be written to a disk; never empty. */
    static String safe(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {}
                case Character.SPACE_SEPARATOR -> kept.append(' ');
                default -> kept.appendCodePoint(FORBIDDEN.indexOf(point) >= 0 ? '_' : point);
            }
        });
        // Once more: what stood between two marks is gone, and they may be one now.
        var name = trimmed(cut(trimmed(Normalizer.normalize(kept, Normalizer.Form.NFC))));
        if (name.isEmpty()) {
            return NAMELESS;
        }
        int dot = name.indexOf('.');
        var stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + name : name;
    }

    /** As RFC 6266 wants it: a plain name for old readers, the real one in UTF-8 (RFC 8187) beside it. */
    static String disposition(String name) {
        var plain = new StringBuilder();
        name.codePoints().forEach(point -> plain.appendCodePoint(point >= 0x20 && point < 0x7f ? point : '_'));
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            if (one >= '0' && one <= '9'
                    || one >= 'A' && one <= 'Z'
                    || one >= 'a' && one <= 'z'
                    || ".-_".indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static String trimmed(String name) {
        return name.strip().replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Shortened in its stem: the ending says what it is. */
    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var stem = name.substring(0, LONGEST - ending.length());
        return (Character.isHighSurrogate(stem.charAt(stem.length() - 1)) ? stem.substring(0, stem.length() - 1) : stem)
                + ending;
    }
}
