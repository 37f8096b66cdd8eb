package eu.vallum.incident.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Turns what a document says into the bytes that are kept: canonical JSON with its hash, and the print that names that hash. */
@Singleton
class Sealing {
    private final ObjectMapper json = new ObjectMapper();

    Sealed seal(Sheet sheet) {
        try {
            var canonical = new JsonCanonicalizer(json.writeValueAsString(sheet)).getEncodedString();
            var hash = sha256(canonical.getBytes(StandardCharsets.UTF_8));
            var pdf = Print.of(sheet, hash);
            return new Sealed(canonical, hash, pdf, sha256(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
