package eu.vallum.incident.observable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value in its normal form.
 *
 * @param value the normal form; what was given is kept by whoever keeps it
 */
public record Observable(ObservableType type, String value) {
    /** Whether equality with another says anything: {@code GREEN} in a thousand events does not tie them together (MISP#3142). */
    public boolean telling() {
        return type.telling() && !Commonplace.is(value);
    }

    /** Equal exactly for equal observables: the first 128 bits of SHA-256 over family and value. Whoever knows the value knows the key. */
    public UUID key() {
        return key(type.family(), value);
    }

    /** All 256 bits of the same digest, in hex: what a State sends that keeps the value at home. */
    public String digest() {
        return HexFormat.of().formatHex(sha256(type.family(), value));
    }

    /**
     * Where it lies, in an order in which what lies within a network or below a domain follows it without a gap; null for what lies
     * nowhere. Made of ASCII alone and compared byte by byte.
     */
    public @Nullable String place() {
        return Places.of(this);
    }

    /** The places within it, however wide it is; null for what holds nothing. */
    public @Nullable Span extent() {
        return Places.extent(this);
    }

    /** The places within it; null for what holds nothing, and for networks and domains too wide to mean anything. */
    public @Nullable Span span() {
        return Places.tooWide(this) ? null : extent();
    }

    /** All that it lies in, from the nearest to the widest: networks of an address, parents of a domain, the host of a URL. */
    public List<Observable> lineage() {
        return Places.lineage(this);
    }

    /** What it lies in and that is not too wide to mean anything. */
    public List<Observable> containers() {
        return lineage().stream()
                .filter(container -> !Places.tooWide(container))
                .toList();
    }

    /** From one place to another, both included. */
    public record Span(String from, String to) {}

    static UUID key(String family, String value) {
        var bytes = ByteBuffer.wrap(sha256(family, value));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] sha256(String family, String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(family.getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
            return digest.digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
