package eu.vallum.incident.attachment;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.attachment.AddingAttachment.Arrived;
import eu.vallum.incident.attachment.AddingAttachment.Said;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a file from its sender in parts of a mebibyte, of which one is in memory at a time. */
@Singleton
public class Uploading {
    static final int PART = 1024 * 1024;
    private final AddingAttachment adding;
    private final long mostBytes;

    Uploading(AddingAttachment adding, @ConfigProperty(name = "vallum.incident.attachment.max-bytes") long mostBytes) {
        this.adding = adding;
        this.mostBytes = mostBytes;
    }

    long mostBytes() {
        return mostBytes;
    }

    /** A text of our own, under the incident's label. */
    public Outcome<?> take(IncidentId incident, UUID id, String name, String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return take(incident, new Said(new AttachmentId(id), name, null, false), null, content);
    }

    /** What came in some other way, under the incident's label. */
    public Outcome<?> take(IncidentId incident, UUID id, String name, InputStream content) {
        return take(incident, new Said(new AttachmentId(id), name, null, false), null, content);
    }

    /** @param promised hash that the sender computed, if it did */
    Outcome<Attachment> take(IncidentId incident, Said said, @Nullable String promised, InputStream body) {
        return switch (adding.begin(incident, said)) {
            case Outcome.Refused<UUID>(var why) -> {
                drain(body);
                yield new Outcome.Refused<>(why);
            }
            case Outcome.Done<UUID>(var upload) -> take(incident, upload, said, promised, body);
        };
    }

    private Outcome<Attachment> take(
            IncidentId incident, UUID upload, Said said, @Nullable String promised, InputStream body) {
        boolean taken = false;
        try {
            var read = read(incident, upload, body);
            if (!(read instanceof Outcome.Done<Arrived>(var arrived))) {
                drain(body);
                return new Outcome.Refused<>(((Outcome.Refused<Arrived>) read).why());
            }
            if (promised != null && !promised.equals(arrived.sha256())) {
                return Outcome.refused(
                        IncidentProblem.HASH_DIFFERS, "The bytes that arrived have the hash " + arrived.sha256() + ".");
            }
            var ended = adding.end(incident, upload, said, arrived);
            taken = ended instanceof Outcome.Done;
            return ended;
        } catch (IOException e) {
            return Outcome.refused(CommonProblem.MALFORMED, "The file broke off. Send it again under the same id.");
        } finally {
            if (!taken) {
                adding.forget(upload);
            }
        }
    }

    private Outcome<Arrived> read(IncidentId incident, UUID upload, InputStream body) throws IOException {
        var hash = sha256();
        var first = new ByteArrayOutputStream();
        long bytes = 0;
        for (int number = 0; ; number++) {
            var part = body.readNBytes(PART);
            if (part.length == 0) {
                break;
            }
            bytes += part.length;
            if (bytes > mostBytes) {
                return Outcome.refused(CommonProblem.TOO_LARGE, "Send at most " + mostBytes + " bytes in one file.");
            }
            hash.update(part);
            if (number == 0) {
                first.write(part, 0, Math.min(part.length, FileTypes.LOOKED_AT));
            }
            if (adding.part(incident, upload, number, part) instanceof Outcome.Refused<Boolean>(var why)) {
                return new Outcome.Refused<>(why);
            }
        }
        return bytes == 0
                ? Outcome.refused(CommonProblem.MALFORMED, "The file is empty.")
                : Outcome.done(new Arrived(bytes, HexFormat.of().formatHex(hash.digest()), first.toByteArray()));
    }

    /** Whoever still writes would read no answer. */
    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // nobody waits for the answer
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
