package eu.vallum.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act or refusal.
 *
 * @param chain Member State whose chain it belongs to; "EU" for the platform's own work
 * @param outcome {@code allowed} or {@code denied}
 * @param basis legal basis or rule the act rests on, or the check that refused it
 */
record AuditEntry(
        UUID id,
        Instant at,
        String chain,
        @Nullable UUID organisation,
        String subject,
        String action,
        String outcome,
        String recordType,
        List<UUID> recordIds,
        String basis,
        @Nullable String traceId) {

    /** SHA-256 over every field, each with its length, in the order of the components. */
    byte[] hash() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            uuid(out, id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.writeUTF(chain);
            out.writeBoolean(organisation != null);
            if (organisation != null) {
                uuid(out, organisation);
            }
            out.writeUTF(subject);
            out.writeUTF(action);
            out.writeUTF(outcome);
            out.writeUTF(recordType);
            out.writeInt(recordIds.size());
            for (var record : recordIds) {
                uuid(out, record);
            }
            out.writeUTF(basis);
            out.writeUTF(traceId == null ? "" : traceId);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
