package eu.vallum.incident.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.vallum.incident.access.Tlp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A situation report: what the linked incidents say at a moment, and what the author makes of it. Who is hit is not in it, nor any text of an
 * incident. Its text is canonical JSON, so that whoever has the file can recompute its hash.
 *
 * @param exercise whether nothing in it is real
 * @param tlp the strictest of the escalation and its incidents
 * @param bySector and by severity: how many incidents
 * @param states Member States that are affected
 */
record Situation(
        String escalation,
        String level,
        String title,
        boolean exercise,
        int edition,
        String by,
        String writtenAt,
        Tlp tlp,
        List<String> criteria,
        String assessment,
        Map<String, Long> bySector,
        Map<String, Long> bySeverity,
        List<String> states,
        List<Line> incidents) {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /**
     * One incident.
     *
     * @param owner the organisation whose incident it is
     * @param overdue how many of its deadlines are past; told of the author's own alone, as nobody else sees them
     */
    record Line(
            String owner,
            String reference,
            String sector,
            String severity,
            String status,
            String crossBorder,
            List<String> affected,
            Tlp tlp,
            String awareAt,
            String receivedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer overdue) {}

    String text() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
