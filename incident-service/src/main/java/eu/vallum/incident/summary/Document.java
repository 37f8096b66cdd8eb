package eu.vallum.incident.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.vallum.incident.statistics.Figures;
import eu.vallum.incident.statistics.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is filed: coded answers and counts, no person, no entity, no reference and no free text. Its text is canonical JSON (RFC 8785: keys
 * in order, no white space; there are only whole numbers and plain text), so that whoever has the file can recompute its hash.
 *
 * @param basis the article that asks for it
 * @param edition 1, and one more for each correction
 * @param from first moment of the period
 * @param until first moment after it
 * @param threshold the smallest count that is told
 * @param figures null where a cell is withheld
 */
public record Document(
        String basis,
        String memberState,
        String period,
        int edition,
        String from,
        String until,
        int threshold,
        int withheld,
        Tables<@Nullable Integer> figures) {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static Document of(
            String memberState,
            Quarter quarter,
            int edition,
            Instant from,
            Instant until,
            int threshold,
            Figures told) {
        return new Document(
                "NIS2 Art. 23(9)",
                memberState,
                quarter.text(),
                edition,
                from.toString(),
                until.toString(),
                threshold,
                told.withheld(),
                told.tables());
    }

    /** Reads one back. */
    public static Document parse(String text) {
        try {
            return CANONICAL.readValue(text, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The text that is filed. */
    String canonical() {
        try {
            return CANONICAL.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The figures by the numbers of their cells. */
    public Figures told() {
        return new Figures(Layout.SHAPE, figures.flat());
    }

    /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
