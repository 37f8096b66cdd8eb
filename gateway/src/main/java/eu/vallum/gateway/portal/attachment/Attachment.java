package eu.vallum.gateway.portal.attachment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that hangs on an incident. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Attachment(
        UUID id,
        String name,
        String type,
        boolean disguised,
        long bytes,
        String sha256,
        boolean sample,
        String scan,
        String tlp,
        Instant addedAt,
        @Nullable String addedBy,
        @Nullable Removal removed) {
    private static final long KIB = 1024;

    /** The end of its bytes. */
    public record Removal(Instant at, String by, String reason) {}

    /** All of an incident. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attachments(List<Attachment> items, long mostBytes, String password) {
        /** The largest file that is taken, in mebibytes. */
        public long mostMebibytes() {
            return mostBytes / (KIB * KIB);
        }
    }

    /** As much of the hash as tells files apart by eye. */
    public String shortHash() {
        return sha256.substring(0, 16) + "…";
    }

    /** Size in its unit, rounded up. */
    public long size() {
        return switch (unit()) {
            case "b" -> bytes;
            case "kib" -> (bytes + KIB - 1) / KIB;
            default -> (bytes + KIB * KIB - 1) / (KIB * KIB);
        };
    }

    /** The unit in which its size reads best. */
    public String unit() {
        return bytes < KIB ? "b" : bytes < KIB * KIB ? "kib" : "mib";
    }

    /** Where the interface hands it out as it is. */
    public String contentPath(UUID incident) {
        return "/api/incident/v1/incidents/" + incident + "/attachments/" + id + "/content";
    }

    /** Where the interface hands it out locked. */
    public String zipPath(UUID incident) {
        return "/api/incident/v1/incidents/" + incident + "/attachments/" + id + "/zip";
    }
}
