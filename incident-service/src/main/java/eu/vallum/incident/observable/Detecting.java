package eu.vallum.incident.observable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a value is by its form, the unmistakable forms first. A name without a dot is nothing: it may be anything. */
final class Detecting {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,30}://.+", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i).+\\.(?:exe|dll|sys|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|scr|pif|msi|jar|docm?|docx|xlsm?|xlsx|pptm?|rtf|pdf|iso|img|vhdx?|apk|elf|tmp|dat|bin)");
    private static final Pattern PATH = Pattern.compile("(?i)(?:[a-z]:\\\\|\\\\\\\\|%[a-z]+%\\\\).+");
    private static final Pattern HIVE = Pattern.compile("(?i)\\\\?(?:HKLM|HKCU|HKCR|HKU|HKCC|HKEY_[A-Z_]+)\\\\.+");
    private static final Pattern NUMBERED = Pattern.compile("(?i)ASN?\\s?\\d{1,10}(?:\\.\\d{1,5})?");
    private static final Pattern SLASHED = Pattern.compile("[^\\s/]+/.*", Pattern.DOTALL);
    private static final List<ObservableType> HASHES = List.of(
            ObservableType.MD5,
            ObservableType.SHA1,
            ObservableType.SHA224,
            ObservableType.SHA256,
            ObservableType.SHA384,
            ObservableType.SHA512);
    private static final List<ObservableType> FORMS = List.of(
            ObservableType.CIDR,
            ObservableType.CVE,
            ObservableType.SSDEEP,
            ObservableType.BITCOIN,
            ObservableType.EMAIL);

    private Detecting() {}

    static Optional<Observable> of(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > Observables.LONGEST) {
            return Optional.empty();
        }
        var sharp = Fangs.in(text);
        if (SCHEME.matcher(sharp).matches()) {
            return Observables.of(ObservableType.URL, text);
        }
        if (HIVE.matcher(text).matches()) {
            return Observables.of(ObservableType.REGISTRY_KEY, text);
        }
        if (NUMBERED.matcher(text).matches()) {
            return Observables.of(ObservableType.AS, text);
        }
        for (var type : HASHES) {
            var hash = text.matches("[0-9A-Fa-f]+") ? Observables.of(type, text) : Optional.<Observable>empty();
            if (hash.isPresent()) {
                return hash;
            }
        }
        for (var type : FORMS) {
            var found = Observables.of(type, text);
            if (found.isPresent()) {
                return found;
            }
        }
        if (PATH.matcher(text).matches() || PROGRAM.matcher(text).matches() && !sharp.contains("/")) {
            return Observables.of(ObservableType.FILE_NAME, text);
        }
        var name = Observables.of(ObservableType.DOMAIN, sharp)
                .filter(it -> it.value().contains("."));
        return name.isPresent() || !SLASHED.matcher(sharp).matches() || !sharp.split("/", 2)[0].contains(".")
                ? name
                : Observables.of(ObservableType.URL, text);
    }
}
