package eu.vallum.incident.observable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attribute types of the MISP core format as observables. Composites are split; of their parts the one that tells most comes first. */
final class MispTypes {
    private static final Map<String, ObservableType> SIMPLE = table("""
            ip-dst ip; ip-src ip; domain domain; hostname host; url url; uri url; email email; email-src email; email-dst email;
            email-reply-to email; dns-soa-email email; whois-registrant-email email; target-email email; eppn email; jabber-id jabber;
            md5 md5; sha1 sha1; sha224 sha224; sha256 sha256; sha384 sha384; sha512 sha512; sha512/224 sha512-224; sha512/256 sha512-256;
            sha3-224 sha3-224; sha3-256 sha3-256; sha3-384 sha3-384; sha3-512 sha3-512; ssdeep ssdeep; tlsh tlsh; authentihash authentihash;
            imphash imphash; pehash pehash; filename file-name; email-attachment file-name; pdb pdb; mutex mutex; named pipe named-pipe;
            windows-service-name service; windows-service-displayname service; windows-scheduled-task scheduled-task; regkey registry-key;
            as as; mac-address mac; mac-eui-64 mac; x509-fingerprint-md5 certificate-md5; x509-fingerprint-sha1 certificate-sha1;
            x509-fingerprint-sha256 certificate-sha256; ja3-fingerprint-md5 ja3; jarm-fingerprint jarm; hassh-md5 hassh;
            hasshserver-md5 hassh-server; favicon-mmh3 favicon; vulnerability cve; btc bitcoin; xmr monero; iban iban; phone-number phone;
            whois-registrant-phone phone; user-agent user-agent; email-subject email-subject; email-message-id email-message-id;
            mobile-application-id application; chrome-extension-id application; port port""");
    /** What stands after the bar of a composite. */
    private static final Map<String, ObservableType> SECOND =
            Map.of("port", ObservableType.PORT, "ip", ObservableType.IP, "value", ObservableType.REGISTRY_VALUE);

    private MispTypes() {}

    static List<Observable> read(String given, String value) {
        var type = given.toLowerCase(Locale.ROOT);
        if (type.equals("malware-sample")) {
            return file("md5", value);
        }
        if (type.startsWith("filename|")) {
            return file(type.substring("filename|".length()), value);
        }
        int bar = type.indexOf('|');
        return bar < 0
                ? one(SIMPLE.get(type), value).map(List::of).orElse(List.of())
                : pair(type.substring(0, bar), type.substring(bar + 1), value);
    }

    static String of(ObservableType type) {
        var asked = type == ObservableType.CIDR ? ObservableType.IP : type;
        return SIMPLE.entrySet().stream()
                .filter(entry -> entry.getValue() == asked)
                .map(entry -> entry.getKey().equals("as") ? "AS" : entry.getKey())
                .findFirst()
                .orElse("other");
    }

    /** A name may hold the bar; a digest does not. */
    private static List<Observable> file(String digest, String value) {
        int bar = value.lastIndexOf('|');
        if (bar < 0) {
            return List.of();
        }
        var parts = new ArrayList<Observable>();
        one(SIMPLE.get(digest), value.substring(bar + 1)).ifPresent(parts::add);
        one(ObservableType.FILE_NAME, value.substring(0, bar)).ifPresent(parts::add);
        return parts;
    }

    /** Ports also come after a colon. */
    private static List<Observable> pair(String first, String second, String value) {
        int bar = value.indexOf('|') < 0 && second.equals("port") ? value.lastIndexOf(':') : value.indexOf('|');
        var parts = new ArrayList<Observable>();
        one(SIMPLE.get(first), bar < 0 ? value : value.substring(0, bar)).ifPresent(parts::add);
        if (bar >= 0) {
            one(SECOND.get(second), value.substring(bar + 1)).ifPresent(parts::add);
        }
        return parts;
    }

    /** A network is often given where an address is asked for. */
    private static Optional<Observable> one(@Nullable ObservableType type, String value) {
        if (type == null) {
            return Optional.empty();
        }
        return Observables.of(type == ObservableType.IP ? ObservableType.CIDR : type, value);
    }

    private static Map<String, ObservableType> table(String text) {
        var table = new LinkedHashMap<String, ObservableType>();
        for (var pair : text.split(";\\s*")) {
            int at = pair.strip().lastIndexOf(' ');
            table.put(
                    pair.strip().substring(0, at),
                    ObservableType.of(pair.strip().substring(at + 1)).orElseThrow());
        }
        return table;
    }
}
