package eu.vallum.incident.observable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that are plain text: composed (NFC), without blanks around. */
final class Text {
    private static final Pattern HIVE =
            Pattern.compile("^(?i:(?:computer\\\\)?\\\\?(?:registry\\\\)?)(\\w+)(?=\\\\|$)");
    private static final Map<String, String> HIVES = Map.of(
            "hklm", "hkey_local_machine",
            "machine", "hkey_local_machine",
            "hkcu", "hkey_current_user",
            "hkcr", "hkey_classes_root",
            "hku", "hkey_users",
            "user", "hkey_users",
            "hkcc", "hkey_current_config");

    private Text() {}

    static @Nullable String normal(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    /** Windows does not tell cases apart in keys; the hive is written out. */
    static @Nullable String registryKey(String given) {
        var text = normal(given);
        if (text == null) {
            return null;
        }
        var key = text.toLowerCase(Locale.ROOT).replaceAll("\\\\+", "\\\\").replaceAll("\\\\$", "");
        return HIVE.matcher(key)
                .replaceFirst(hive ->
                        java.util.regex.Matcher.quoteReplacement(HIVES.getOrDefault(hive.group(1), hive.group(1))));
    }
}
