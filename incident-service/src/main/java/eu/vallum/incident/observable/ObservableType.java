package eu.vallum.incident.observable;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an observable is. The list is closed: what fits none of the kinds is {@code OTHER}, is kept as it was given, and ties nothing to
 * anything. A domain and a host of the same name are one thing, and share their keys.
 */
public enum ObservableType {
    IP("ip", Address::normal),
    CIDR("cidr", Network::normal),
    DOMAIN("domain", HostName::normal),
    HOST("domain", HostName::normal),
    URL("url", WebAddress::normal),
    EMAIL("email", MailAddress::normal),
    MD5("md5", Digits.hex(32)),
    SHA1("sha1", Digits.hex(40)),
    SHA224("sha224", Digits.hex(56)),
    SHA256("sha256", Digits.hex(64)),
    SHA384("sha384", Digits.hex(96)),
    SHA512("sha512", Digits.hex(128)),
    SHA512_224("sha512-224", Digits.hex(56)),
    SHA512_256("sha512-256", Digits.hex(64)),
    SHA3_224("sha3-224", Digits.hex(56)),
    SHA3_256("sha3-256", Digits.hex(64)),
    SHA3_384("sha3-384", Digits.hex(96)),
    SHA3_512("sha3-512", Digits.hex(128)),
    SSDEEP("ssdeep", Digits::ssdeep),
    TLSH("tlsh", Digits::tlsh),
    AUTHENTIHASH("authentihash", Digits.hex(64)),
    IMPHASH("imphash", Digits.hex(32)),
    PEHASH("pehash", Digits.hex(40)),
    FILE_NAME("file-name", Text::normal),
    PDB("pdb", Text::normal),
    MUTEX("mutex", Text::normal),
    NAMED_PIPE("named-pipe", Text::normal),
    SERVICE("service", Text::normal),
    SCHEDULED_TASK("scheduled-task", Text::normal),
    REGISTRY_KEY("registry-key", Text::registryKey),
    REGISTRY_VALUE("registry-value", Text::normal),
    AS("as", Digits::autonomousSystem),
    MAC("mac", Digits::mac),
    CERTIFICATE_MD5("certificate-md5", Digits.hex(32)),
    CERTIFICATE_SHA1("certificate-sha1", Digits.hex(40)),
    CERTIFICATE_SHA256("certificate-sha256", Digits.hex(64)),
    JA3("ja3", Digits.hex(32)),
    JA3S("ja3s", Digits.hex(32)),
    JARM("jarm", Digits.hex(62)),
    HASSH("hassh", Digits.hex(32)),
    HASSH_SERVER("hassh-server", Digits.hex(32)),
    FAVICON("favicon", Digits::mmh3),
    CVE("cve", Digits::cve),
    BITCOIN("bitcoin", Digits::bitcoin),
    MONERO("monero", Digits::monero),
    IBAN("iban", Digits::iban),
    PHONE("phone", Digits::phone),
    USER_AGENT("user-agent", Text::normal),
    EMAIL_SUBJECT("email-subject", Text::normal),
    EMAIL_MESSAGE_ID("email-message-id", Text::normal),
    JABBER("jabber", MailAddress::normal),
    APPLICATION("application", Text::normal),
    PORT("port", Digits::port),
    OTHER("other", given -> null);

    private final String family;
    private final Function<String, @Nullable String> form;

    ObservableType(String family, Function<String, @Nullable String> form) {
        this.family = family;
        this.form = form;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ObservableType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** Types of one family are equal when their values are. */
    String family() {
        return family;
    }

    /** The value as everybody would write it, or null when it is none of this type. */
    @Nullable String form(String given) {
        return form.apply(given);
    }

    /** Whether equal values mean anything: there are few ports, and everybody uses the same. */
    boolean telling() {
        return this != PORT && this != OTHER;
    }

    /** Whether it is a digest of a whole file, so that all digests in one file object belong to the same file. */
    public boolean ofFile() {
        return ordinal() >= MD5.ordinal() && ordinal() <= PEHASH.ordinal() && this != IMPHASH && this != PEHASH;
    }
}
