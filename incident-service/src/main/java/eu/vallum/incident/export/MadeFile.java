package eu.vallum.incident.export;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as it was made.
 *
 * @param tlp strictest label in it
 */
record MadeFile(byte[] content, List<IncidentId> incidents, Tlp tlp) {
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
