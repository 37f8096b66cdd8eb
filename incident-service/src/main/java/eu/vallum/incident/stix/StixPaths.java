package eu.vallum.incident.stix;

import eu.vallum.incident.observable.Observable;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Object paths of STIX as types of observables. */
final class StixPaths {
    private static final Map<String, ObservableType> PATHS = Map.ofEntries(
            Map.entry("ipv4-addr:value", ObservableType.CIDR),
            Map.entry("ipv6-addr:value", ObservableType.CIDR),
            Map.entry("domain-name:value", ObservableType.DOMAIN),
            Map.entry("url:value", ObservableType.URL),
            Map.entry("email-addr:value", ObservableType.EMAIL),
            Map.entry("email-message:subject", ObservableType.EMAIL_SUBJECT),
            Map.entry("email-message:message_id", ObservableType.EMAIL_MESSAGE_ID),
            Map.entry("email-message:from_ref.value", ObservableType.EMAIL),
            Map.entry("email-message:sender_ref.value", ObservableType.EMAIL),
            Map.entry("network-traffic:src_ref.value", ObservableType.CIDR),
            Map.entry("network-traffic:dst_ref.value", ObservableType.CIDR),
            Map.entry("file:name", ObservableType.FILE_NAME),
            Map.entry("mutex:name", ObservableType.MUTEX),
            Map.entry("windows-registry-key:key", ObservableType.REGISTRY_KEY),
            Map.entry("autonomous-system:number", ObservableType.AS),
            Map.entry("mac-addr:value", ObservableType.MAC),
            Map.entry("vulnerability:name", ObservableType.CVE));
    /** Names of digests by STIX (§10.7) without what stands between, as others spell them too. */
    private static final Map<String, ObservableType> DIGESTS = Map.of(
            "md5", ObservableType.MD5,
            "sha1", ObservableType.SHA1,
            "sha256", ObservableType.SHA256,
            "sha512", ObservableType.SHA512,
            "sha3256", ObservableType.SHA3_256,
            "sha3512", ObservableType.SHA3_512,
            "ssdeep", ObservableType.SSDEEP,
            "tlsh", ObservableType.TLSH);

    private static final Map<String, ObservableType> CERTIFICATES = Map.of(
            "md5", ObservableType.CERTIFICATE_MD5,
            "sha1", ObservableType.CERTIFICATE_SHA1,
            "sha256", ObservableType.CERTIFICATE_SHA256);

    /** The one path whose values are numbers. */
    static final String NUMBER = "autonomous-system:number";

    /** Where what is observed stands; what is not named here STIX has no object of its own for. */
    private static final Map<ObservableType, String> WRITTEN = Map.ofEntries(
            Map.entry(ObservableType.DOMAIN, "domain-name:value"),
            Map.entry(ObservableType.HOST, "domain-name:value"),
            Map.entry(ObservableType.URL, "url:value"),
            Map.entry(ObservableType.EMAIL, "email-addr:value"),
            Map.entry(ObservableType.EMAIL_SUBJECT, "email-message:subject"),
            Map.entry(ObservableType.EMAIL_MESSAGE_ID, "email-message:message_id"),
            Map.entry(ObservableType.FILE_NAME, "file:name"),
            Map.entry(ObservableType.MUTEX, "mutex:name"),
            Map.entry(ObservableType.REGISTRY_KEY, "windows-registry-key:key"),
            Map.entry(ObservableType.AS, NUMBER),
            Map.entry(ObservableType.MAC, "mac-addr:value"),
            Map.entry(ObservableType.MD5, "file:hashes.MD5"),
            Map.entry(ObservableType.SHA1, "file:hashes.'SHA-1'"),
            Map.entry(ObservableType.SHA256, "file:hashes.'SHA-256'"),
            Map.entry(ObservableType.SHA512, "file:hashes.'SHA-512'"),
            Map.entry(ObservableType.SHA3_256, "file:hashes.'SHA3-256'"),
            Map.entry(ObservableType.SHA3_512, "file:hashes.'SHA3-512'"),
            Map.entry(ObservableType.SSDEEP, "file:hashes.SSDEEP"),
            Map.entry(ObservableType.TLSH, "file:hashes.TLSH"),
            Map.entry(ObservableType.CERTIFICATE_MD5, "x509-certificate:hashes.MD5"),
            Map.entry(ObservableType.CERTIFICATE_SHA1, "x509-certificate:hashes.'SHA-1'"),
            Map.entry(ObservableType.CERTIFICATE_SHA256, "x509-certificate:hashes.'SHA-256'"));

    private StixPaths() {}

    /** The path at which an observable stands. */
    static Optional<String> path(Observable observable) {
        return switch (observable.type()) {
            case IP, CIDR -> Optional.of(observable.value().contains(":") ? "ipv6-addr:value" : "ipv4-addr:value");
            default -> Optional.ofNullable(WRITTEN.get(observable.type()));
        };
    }

    /** The observable at a path such as {@code file:hashes.'SHA-256'}; empty for other paths, and for values of another form. */
    static Optional<Observable> read(String path, String value) {
        int hashes = path.indexOf("hashes.");
        if (hashes < 0) {
            return Optional.ofNullable(PATHS.get(path)).flatMap(type -> Observables.of(type, value));
        }
        var names = path.startsWith("x509-certificate:") ? CERTIFICATES : DIGESTS;
        var name = path.substring(hashes + "hashes.".length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(names.get(name)).flatMap(type -> Observables.of(type, value));
    }

    /** Whether a path is known at all. */
    static boolean knows(String path) {
        return path.contains("hashes.") || PATHS.containsKey(path);
    }
}
