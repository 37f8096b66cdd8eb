package eu.vallum.platform.page;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list by name ended: the name and, among equals, the id. Opaque on the wire; it grants nothing,
 * since the next page is read under the caller's own rights.
 *
 * @param name as the database has it; folding its case is the database's affair, which sorts
 * @param id id of the last item
 */
public record NameCursor(String name, UUID id) {
    /** Before everything. */
    public static final NameCursor START = new NameCursor("", new UUID(0, 0));

    private static final int ID = 36;

    /** Form for the wire. */
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a client sent back.
     *
     * @throws ProblemException 400 for anything we did not issue
     */
    public static NameCursor decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new NameCursor(plain.substring(ID), UUID.fromString(plain.substring(0, ID)));
            // no text of the database holds a NUL, and it would refuse to compare with one
            if (cursor.name().indexOf('\0') < 0 && cursor.encode().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // told below
        }
        throw new ProblemException(
                CommonProblem.MALFORMED, "Send the cursor exactly as the previous page gave it, or start without one.");
    }
}
