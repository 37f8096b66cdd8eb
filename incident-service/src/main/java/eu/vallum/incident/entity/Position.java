package eu.vallum.incident.entity;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of the register ended: by name and, among equals, by id. Opaque on the wire; it grants nothing. */
record Position(String name, UUID id) {
    static final Position START = new Position("", new UUID(0, 0));

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a client sent back.
     *
     * @throws ProblemException 400 for anything we did not issue
     */
    static Position decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Position(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.MALFORMED,
                    "Send the cursor exactly as the previous page gave it, or start without one.");
        }
    }
}
